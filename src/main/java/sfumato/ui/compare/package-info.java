/// Looking at a picture before and after: fit and true pixels, zoom, panning in step, the divider between the halves.
package sfumato.ui.compare;
