/// Fuzzing: strangers' bytes, mutated for as long as one likes, go into every parser, and what must hold of each is checked.
/// [sfumato.fuzz.FuzzTarget] lists the targets, [sfumato.fuzz.Fuzzing] lets a fuzzer work on them. What was once found lies in
/// the regression corpus, the resources beside these classes, and every quick test run plays it back.
package sfumato.fuzz;
