/// The optimisation: towards which latents, through which transforms, inside which bound, by which steps
/// (projected gradient descent with expectation over transformation).
package sfumato.attack;
