/** Microsoft.ApiManagement: services and what belongs to them. */
package io.github.apimworkshop.localazure.apimanagement;
