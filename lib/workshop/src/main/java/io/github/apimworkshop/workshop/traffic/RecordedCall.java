package io.github.apimworkshop.workshop.traffic;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;

/** Sends one request and times it, from sending to the last byte of the answer. */
final class RecordedCall {
  private final HttpClient http;
  private final HttpRequest request;

  RecordedCall(HttpClient http, HttpRequest request) {
    this.http = http;
    this.request = request;
  }

  Run send(int number) {
    long start = System.nanoTime();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      return RunReader.answered(number, response, since(start));
    } catch (HttpTimeoutException e) {
      return RunReader.unanswered(number, "timeout", since(start));
    } catch (ConnectException e) {
      return RunReader.unanswered(number, "no connection", since(start));
    } catch (IOException e) {
      return RunReader.unanswered(number, "broken off", since(start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return RunReader.unanswered(number, "stopped", since(start));
    }
  }

  private static int since(long start) {
    return Math.toIntExact((System.nanoTime() - start) / 1_000_000);
  }
}
