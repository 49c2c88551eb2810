/** The state folder: one file that keeps resources and settings of the local Azure. */
package io.github.apimworkshop.localazure.state;
