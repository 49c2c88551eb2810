package io.github.apimworkshop.localazure.trace;

/**
 * One try of a gateway to reach a backend.
 *
 * @param number from 1 within the call
 * @param pool empty when a single backend or URL was asked
 * @param backend id of the backend; the URL when there is no backend entity; empty when no member
 *     of the pool was left
 * @param status 0 when there was no answer
 * @param failure empty when there was an answer
 * @param micros until the headers of the answer arrived or the try failed
 * @param tripped whether the backend's circuit breaker was open afterwards
 */
public record Attempt(
    int number,
    String pool,
    String backend,
    int status,
    String failure,
    long micros,
    boolean tripped) {}
