package sfumato.cli;

/// The words of `--report`.
enum ReportKind { NONE, JSON, HTML }
