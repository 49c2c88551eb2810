package io.github.apimworkshop.policy.host;

/**
 * Where the answer of something slow arrives. Exactly one of the two methods is called, once. It
 * may be called before the asking call returns. All completions of one exchange must arrive one
 * after the other, never at the same time.
 */
public interface Completion<T> {
  void complete(T value);

  void fail(HostFailure failure);
}
