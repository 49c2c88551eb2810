/**
 * The look of every chart: finding as title, one colour and pattern per region, axes by XChart, and
 * over them what XChart has no means for (patterns, whiskers, direct labels).
 */
package io.github.apimworkshop.workshop.chart;
