/// Many pictures, one after another: which files to take, where their copies go, and what came of each.
package sfumato.batch;
