/// What colours codes stand for: ICC profiles (by the JDK's colour management), transfer functions, and the way from a
/// picture's own colour space to the sRGB that encoders see; and how colours look to an eye: opponent colours, CIE L*a*b* and
/// the difference CIEDE2000. Opens no files.
package sfumato.image.color;
