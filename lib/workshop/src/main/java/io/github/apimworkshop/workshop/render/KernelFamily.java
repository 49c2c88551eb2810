package io.github.apimworkshop.workshop.render;

import java.util.List;

/**
 * The kernels that can be served. Both grew from one code base: their display classes have the same
 * names and signatures in different packages.
 */
enum KernelFamily {
  IJAVA(
      "io.github.spencerpark.ijava.IJava",
      "getKernelInstance",
      "io.github.spencerpark.jupyter.kernel.display"),
  JJAVA(
      "org.dflib.jjava.jupyter.kernel.BaseKernel",
      "notebookKernel",
      "org.dflib.jjava.jupyter.kernel.display");

  static final List<KernelFamily> ALL = List.of(values());

  final String kernelClass;
  final String kernelMethod;
  final String displayPackage;

  KernelFamily(String kernelClass, String kernelMethod, String displayPackage) {
    this.kernelClass = kernelClass;
    this.kernelMethod = kernelMethod;
    this.displayPackage = displayPackage;
  }
}
