package sfumato.file.faulty;

/// What a program asks of a file system.
public enum Operation {
    /// Whether something is there, what it is, its length, dates and real name.
    LOOK,
    /// Whether something may be written to.
    MAY_WRITE,
    /// Opening a folder to see what lies in it.
    LIST,
    /// The next entry of a folder that is being listed.
    NEXT_ENTRY,
    OPEN_TO_READ,
    READ,
    /// Also making the file.
    OPEN_TO_WRITE,
    WRITE,
    /// Cutting a file off.
    TRUNCATE,
    /// Having the disk keep what was written.
    FORCE,
    /// Closing a file that was written.
    CLOSE,
    LOCK,
    MAKE_FOLDER,
    /// A second name for a file.
    LINK,
    MOVE,
    DELETE,
    SET_RIGHTS
}
