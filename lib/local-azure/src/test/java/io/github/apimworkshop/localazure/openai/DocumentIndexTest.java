package io.github.apimworkshop.localazure.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.localazure.openai.DocumentIndex.Hit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain questions, as attendees ask them, about the documents the kit ships. */
class DocumentIndexTest {
  /** The usual strictness, 3. */
  private static final double NEEDED = 0.24;

  private final DocumentIndex index = DocumentIndex.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is a backend pool? | pool-en
          How many backends can a pool have? | pool-en
          Which member of the pool is used first? | pool-en
          What do weights do? | pool-en
          Explain to me how priorities work. | pool-en
          How are calls spread over the members? | pool-en
          When does the circuit breaker close again? | breaker-en
          What is a circuit breaker? | breaker-en
          What happens after a backend has failed several times? | breaker-en
          Who decides how long the trip is? | breaker-en
          What is Retry-After for? | breaker-en
          How is quota counted? | quota-en
          What is the quota of my model? | quota-en
          How many requests per minute do I get for one unit? | quota-en
          What does capacity mean? | quota-en
          How many tokens can I use in a minute? | quota-en
          Which role does the identity need? | identity-en
          How does the gateway sign in without a key? | identity-en
          Why do we use a managed identity? | identity-en
          Is there a key that is stored? | identity-en
          """)
  void search_englishQuestion_findsItsDocumentFirst(String question, String id) {
    found(question, id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          백엔드 풀이란 무엇인가요? | pool-ko
          풀에는 백엔드가 몇 개까지 들어가나요? | pool-ko
          가중치는 어떻게 쓰나요? | pool-ko
          우선순위가 낮은 멤버는 언제 사용하나요? | pool-ko
          호출을 어떻게 나누나요? | pool-ko
          회로 차단기는 언제 다시 닫히나요? | breaker-ko
          회로 차단기가 뭐예요? | breaker-ko
          실패가 계속되면 어떻게 되나요? | breaker-ko
          Retry-After는 왜 있나요? | breaker-ko
          차단 시간은 얼마나 되나요? | breaker-ko
          할당량은 어떻게 계산하나요? | quota-ko
          분당 토큰 수는 무엇인가요? | quota-ko
          용량 1은 무엇을 뜻하나요? | quota-ko
          분당 요청은 몇 개까지 되나요? | quota-ko
          관리 ID가 무엇인가요? | identity-ko
          어떤 역할이 필요한가요? | identity-ko
          게이트웨이는 키 없이 어떻게 로그인하나요? | identity-ko
          """)
  void search_koreanQuestion_findsItsDocumentFirst(String question, String id) {
    found(question, id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Arka uç havuzu nedir? | pool-tr
          Havuzda en çok kaç arka uç olabilir? | pool-tr
          Ağırlıklar ne işe yarar? | pool-tr
          Önce hangi üye kullanılır? | pool-tr
          Öncelik nasıl çalışır? | pool-tr
          Devre kesici nedir? | breaker-tr
          Devre kesici ne zaman yeniden kapanır? | breaker-tr
          Hatalardan sonra ne olur? | breaker-tr
          Retry-After ne demek? | breaker-tr
          Kesme süresi ne kadar? | breaker-tr
          Kota nasıl ölçülür? | quota-tr
          Kapasite ne demek? | quota-tr
          Dakikada kaç istek gönderebilirim? | quota-tr
          Belirteç sınırı nedir? | quota-tr
          Yönetilen kimlik nedir? | identity-tr
          Kimliğe hangi rol gerekli? | identity-tr
          Ağ geçidi anahtarsız nasıl oturum açar? | identity-tr
          """)
  void search_turkishQuestion_findsItsDocumentFirst(String question, String id) {
    found(question, id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xyzzy plugh",
        "What is the capital of France?",
        "How do I bake an apple pie?",
        "Who will win on Sunday?",
        "서울의 인구는 얼마나 되나요?",
        "김치는 어떻게 만드나요?",
        "Ankara nerede?",
        "En güzel şarkı hangisi?",
        "Bugün hava nasıl?"
      })
  void search_questionAboutSomethingElse_findsNothingNearEnough(String question) {
    assertThat(index.search(question, 5)).noneMatch(hit -> hit.score() >= NEEDED);
  }

  private void found(String question, String id) {
    List<Hit> hits = index.search(question, 5);

    assertThat(hits).as(question).isNotEmpty();
    assertThat(hits.get(0).document().id()).as(hits.toString()).isEqualTo(id);
    assertThat(hits.get(0).score()).isBetween(NEEDED, 1.0);
  }
}
