/// What can go wrong for the person who uses the program, in words they can act on. Depends on nothing.
package sfumato.problem;
