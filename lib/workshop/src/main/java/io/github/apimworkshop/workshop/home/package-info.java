/** Where the kit lies on this machine and which files it keeps. */
package io.github.apimworkshop.workshop.home;
