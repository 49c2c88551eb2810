/** Resources around the labs that nothing runs behind: workspaces, components, identities. */
package io.github.apimworkshop.localazure.monitor;
