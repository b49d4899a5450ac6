/// The report for people, as one page of HTML.
package sfumato.report.html;
