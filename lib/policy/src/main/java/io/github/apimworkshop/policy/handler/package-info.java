/** One class per policy, and the checks and compilation they share. */
package io.github.apimworkshop.policy.handler;
