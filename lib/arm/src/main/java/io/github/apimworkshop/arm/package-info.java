/**
 * The ARM template engine: a template, its parameters and a host that stores resources become
 * ordered resource operations and outputs. It knows no resource type and opens no socket.
 */
package io.github.apimworkshop.arm;
