/// Protecting all pictures of the portfolio: what is asked before, the queue while it runs, and what came of it.
package sfumato.ui.batch;
