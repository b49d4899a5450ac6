/// The one picture in hand: open, choose, protect, compare, read the evidence, export.
package sfumato.ui.workspace;
