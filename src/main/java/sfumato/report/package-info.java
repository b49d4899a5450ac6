/// The evidence: how much the copy differs to the eye, and how much to the encoders, each beside its control.
package sfumato.report;
