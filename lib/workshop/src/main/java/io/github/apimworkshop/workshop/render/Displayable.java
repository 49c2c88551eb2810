package io.github.apimworkshop.workshop.render;

/** A result that renders when it is the last expression of a cell. */
public interface Displayable {

  /** What is shown; made anew on each call, without side effects. */
  MimeBundle display();
}
