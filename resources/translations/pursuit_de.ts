<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Pursuit</source>
        <translation>Über Pursuit</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Für eine Meldung kopieren</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>MIT; the icons are from Lucide (ISC).</source>
        <translation>MIT; die Symbole sind von Lucide (ISC).</translation>
    </message>
    <message>
        <source>The list of changes was not installed with this Pursuit.</source>
        <translation>Die Liste der Änderungen wurde mit diesem Pursuit nicht installiert.</translation>
    </message>
    <message>
        <source>Track your own job search in one local file.</source>
        <translation>Die eigene Stellensuche in einer lokalen Datei verfolgen.</translation>
    </message>
    <message>
        <source>What is new in {version}</source>
        <translation>Neu in {version}</translation>
    </message>
    <message>
        <source>What is new since the last version</source>
        <translation>Neu seit der letzten Version</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Eigene Daten</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Pursuit</source>
        <translation>Über Pursuit</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Add an interview</source>
        <translation>Gespräch hinzufügen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Anything by its name</source>
        <translation>Alles über seinen Namen finden</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Back-ups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Capture what was copied</source>
        <translation>Kopiertes erfassen</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Fold the side bar</source>
        <translation>Seitenleiste einklappen</translation>
    </message>
    <message>
        <source>History of changes…</source>
        <translation>Verlauf der Änderungen …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Move down in the column</source>
        <translation>In der Spalte nach unten</translation>
    </message>
    <message>
        <source>Move to the next stage</source>
        <translation>In die nächste Phase verschieben</translation>
    </message>
    <message>
        <source>Move to the stage before</source>
        <translation>In die vorige Phase verschieben</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Move up in the column</source>
        <translation>In der Spalte nach oben</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Neue Bewerbung</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open an example search</source>
        <translation>Beispielsuche öffnen</translation>
    </message>
    <message>
        <source>Open another database…</source>
        <translation>Andere Datenbank öffnen …</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Reifegrad</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Save this search as a view…</source>
        <translation>Diese Suche als Ansicht speichern…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Text as large as the system&apos;s</source>
        <translation>Schrift so groß wie die des Systems</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Write notes</source>
        <translation>Notizen schreiben</translation>
    </message>
</context>
<context>
    <name>AddStageDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The kind says what the stage means, and stays.</source>
        <translation>Die Art sagt, was die Phase bedeutet, und bleibt.</translation>
    </message>
    <message>
        <source>There is already a stage of this name; choose another one.</source>
        <translation>Eine Phase mit diesem Namen gibt es schon; einen anderen wählen.</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>%n quiet</source>
        <translation>
            <numerusform>%n still</numerusform>
            <numerusform>%n still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you today</source>
        <translation>
            <numerusform>%n wartet heute</numerusform>
            <numerusform>%n warten heute</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Aufgabe anlegen</translation>
    </message>
    <message>
        <source>Answer the offer</source>
        <translation>Auf das Angebot antworten</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Beworben</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Clash: {when}</source>
        <translation>Überschneidung: {when}</translation>
    </message>
    <message>
        <source>Close it: they never answered</source>
        <translation>Abschließen: Es kam nie eine Antwort</translation>
    </message>
    <message>
        <source>Close it: you will not apply</source>
        <translation>Abschließen: Es wird keine Bewerbung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Decide on the offer</source>
        <translation>Über das Angebot entscheiden</translation>
    </message>
    <message>
        <source>Decide on the offer?</source>
        <translation>Über das Angebot entscheiden?</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>Do not propose it for this one</source>
        <translation>Bei dieser Bewerbung nicht vorschlagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Follow up once more?</source>
        <translation>Noch einmal nachfassen?</translation>
    </message>
    <message>
        <source>Follow up?</source>
        <translation>Nachfassen?</translation>
    </message>
    <message>
        <source>It does not take place</source>
        <translation>Es findet nicht statt</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Es ist erledigt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Make a task of it</source>
        <translation>Eine Aufgabe daraus machen</translation>
    </message>
    <message>
        <source>No answer since {day}</source>
        <translation>Keine Antwort seit {day}</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Nothing waits for you today</source>
        <translation>Heute wartet nichts</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the interview with its notes</source>
        <translation>Das Gespräch mit seinen Notizen öffnen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Posting closed</source>
        <translation>Ausschreibung ist beendet</translation>
    </message>
    <message>
        <source>Posting closes</source>
        <translation>Ausschreibung endet</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Put a follow-up on today&apos;s list</source>
        <translation>Das Nachfassen auf die heutige Liste setzen</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>See the application</source>
        <translation>Die Bewerbung ansehen</translation>
    </message>
    <message>
        <source>See the offers side by side</source>
        <translation>Die Angebote nebeneinander ansehen</translation>
    </message>
    <message>
        <source>Send a thank-you note</source>
        <translation>Einen Dank senden</translation>
    </message>
    <message>
        <source>Send a thank-you note?</source>
        <translation>Einen Dank senden?</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it again on a day</source>
        <translation>An einem anderen Tag wieder zeigen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>You accepted the offer</source>
        <translation>Das Angebot ist angenommen</translation>
    </message>
    <message>
        <source>You applied today</source>
        <translation>Die Bewerbung ging heute hinaus</translation>
    </message>
    <message>
        <source>You declined the offer</source>
        <translation>Das Angebot ist abgesagt</translation>
    </message>
    <message>
        <source>You did not pass</source>
        <translation>Das Gespräch ist nicht bestanden</translation>
    </message>
    <message>
        <source>You passed</source>
        <translation>Das Gespräch ist bestanden</translation>
    </message>
    <message>
        <source>at the same time as another interview</source>
        <translation>gleichzeitig mit einem anderen Gespräch</translation>
    </message>
    <message>
        <source>the clocks change then: check the time</source>
        <translation>dann wird die Uhr umgestellt: Zeit prüfen</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{hint} ({key})</source>
        <translation>{hint} ({key})</translation>
    </message>
    <message>
        <source>{interview}. {here} your time, {there} {place}</source>
        <translation>{interview}. {here} eigene Zeit, {there} {place}</translation>
    </message>
    <message>
        <source>{interview}: how did it go?</source>
        <translation>{interview}: Wie ist es gelaufen?</translation>
    </message>
    <message>
        <source>{key} for “{answer}”</source>
        <translation>{key} für „{answer}“</translation>
    </message>
    <message>
        <source>{now}, {quiet}</source>
        <translation>{now}, {quiet}</translation>
    </message>
    <message>
        <source>{silence}. Reached {stage}</source>
        <translation>{silence}. {stage} erreicht</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Neue Bewerbung</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Nothing waits in the applications that “{search}” finds.</source>
        <translation>In den Bewerbungen, die „{search}“ findet, wartet nichts.</translation>
    </message>
    <message>
        <source>Tasks, interviews, deadlines and applications that have gone quiet come here by the day on which they want something of you.</source>
        <translation>Aufgaben, Gespräche, Fristen und Bewerbungen, um die es still geworden ist, stehen hier unter dem Tag, an dem etwas zu tun ist.</translation>
    </message>
</context>
<context>
    <name>AimedRow</name>
    <message>
        <source>missing {skills}</source>
        <translation>fehlend: {skills}</translation>
    </message>
    <message>
        <source>no requirements yet</source>
        <translation>noch keine Anforderungen</translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>nichts fehlt</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>“{text}” is no amount; write one such as 95k or 95,000.</source>
        <translation>„{text}“ ist kein Betrag; etwa 95k oder 95.000 schreiben.</translation>
    </message>
    <message>
        <source>“{text}” is no currency; write its three letters, such as EUR.</source>
        <translation>„{text}“ ist keine Währung; ihre drei Buchstaben schreiben, etwa EUR.</translation>
    </message>
    <message>
        <source>“{text}” is no number; write one such as 37.5.</source>
        <translation>„{text}“ ist keine Zahl; etwa 37,5 schreiben.</translation>
    </message>
    <message>
        <source>“{text}” is no whole number; write one such as 30.</source>
        <translation>„{text}“ ist keine ganze Zahl; etwa 30 schreiben.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>A follow-up with {company} is on today&apos;s list.</source>
        <translation>Das Nachfassen bei {company} steht auf der heutigen Liste.</translation>
    </message>
    <message>
        <source>A task was added for {company}.</source>
        <translation>Für {company} ist eine Aufgabe angelegt.</translation>
    </message>
    <message>
        <source>Applied to {company}.</source>
        <translation>Bei {company} beworben.</translation>
    </message>
    <message>
        <source>Done: “{what}”.</source>
        <translation>Erledigt: „{what}“.</translation>
    </message>
    <message>
        <source>Not passed: {company}.</source>
        <translation>Nicht bestanden: {company}.</translation>
    </message>
    <message>
        <source>Passed: {company}.</source>
        <translation>Bestanden: {company}.</translation>
    </message>
    <message>
        <source>The interview with {company} is cancelled.</source>
        <translation>Das Gespräch mit {company} ist abgesagt.</translation>
    </message>
    <message>
        <source>The offer of {company} is accepted.</source>
        <translation>Das Angebot von {company} ist angenommen.</translation>
    </message>
    <message>
        <source>The offer of {company} is declined.</source>
        <translation>Das Angebot von {company} ist abgesagt.</translation>
    </message>
    <message>
        <source>This is not proposed again for {company}.</source>
        <translation>Das wird bei {company} nicht mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>{company} is closed without a reply.</source>
        <translation>{company} ist ohne Antwort abgeschlossen.</translation>
    </message>
    <message>
        <source>{company} is skipped.</source>
        <translation>{company} ist ausgelassen.</translation>
    </message>
    <message>
        <source>“{what}” comes back {day}.</source>
        <translation>„{what}“ kommt wieder: {day}.</translation>
    </message>
</context>
<context>
    <name>ApplicationChooser</name>
    <message>
        <source>Add it as a new one: {name}</source>
        <translation>Als neue anlegen: {name}</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Eine andere…</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Bewerbungen</translation>
    </message>
    <message>
        <source>Choose the application</source>
        <translation>Bewerbung wählen</translation>
    </message>
    <message>
        <source>Find an application</source>
        <translation>Bewerbung suchen</translation>
    </message>
    <message>
        <source>Find an application by company or title</source>
        <translation>Bewerbung nach Firma oder Titel suchen</translation>
    </message>
</context>
<context>
    <name>ArchivePanel</name>
    <message>
        <source>Every table and all documents. The command “pursuit restore” makes the same database of it again, on any computer.</source>
        <translation>Alle Tabellen und alle Dokumente. Der Befehl „pursuit restore“ macht daraus auf jedem Rechner wieder dieselbe Datenbank.</translation>
    </message>
    <message>
        <source>With the log of changes, so that everything can still be undone</source>
        <translation>Mit dem Protokoll der Änderungen, sodass alles rückgängig gemacht werden kann</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n Bewerbung</numerusform>
            <numerusform>%n Bewerbungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 application</source>
        <translation>1 Bewerbung</translation>
    </message>
    <message>
        <source>before a newer version of Pursuit</source>
        <translation>vor einer neueren Version von Pursuit</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>{count}, as many as now</source>
        <translation>{count}, so viele wie jetzt</translation>
    </message>
    <message>
        <source>{count}, the same as now</source>
        <translation>{count}, wie jetzt</translation>
    </message>
    <message>
        <source>{count}, {more} fewer than now</source>
        <translation>{count}, {more} weniger als jetzt</translation>
    </message>
    <message>
        <source>{count}, {more} more than now</source>
        <translation>{count}, {more} mehr als jetzt</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n files ({size}) are kept that nothing needs, no back-up and no Undo.</source>
        <translation>
            <numerusform>%n Datei ({size}) ist noch da, die nichts mehr braucht, keine Sicherung und kein Rückgängig.</numerusform>
            <numerusform>%n Dateien ({size}) sind noch da, die nichts mehr braucht, keine Sicherung und kein Rückgängig.</numerusform>
        </translation>
    </message>
    <message>
        <source>A back-up was made.</source>
        <translation>Die Sicherung ist erstellt.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Back-ups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Back-ups and archives of everything</source>
        <translation>Sicherungen und Archive von allem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete them…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete these files for good? A back-up that you keep elsewhere may still name them.</source>
        <translation>Diese Dateien endgültig löschen? Eine Sicherung an einem anderen Ort kann sie noch nennen.</translation>
    </message>
    <message>
        <source>Files that nothing needs</source>
        <translation>Dateien, die nichts braucht</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>No back-ups yet: the first one is made when something was done.</source>
        <translation>Noch keine Sicherungen: Die erste entsteht, sobald etwas geändert wurde.</translation>
    </message>
    <message>
        <source>Pursuit backs up by itself: when it opens and every half an hour, whenever something was done, and before an import. All copies of two days are kept, then one of each of 12 days, 10 weeks and 9 months. What you make here stays.</source>
        <translation>Pursuit sichert von selbst: beim Öffnen und jede halbe Stunde, wenn etwas geändert wurde, und vor einem Import. Von zwei Tagen bleiben alle Kopien, dann je eine von 12 Tagen, 10 Wochen und 9 Monaten. Was hier erstellt wird, bleibt.</translation>
    </message>
    <message>
        <source>Put everything back to how it was on {moment}? What is there now is kept as a back-up.</source>
        <translation>Alles auf den Stand von {moment} zurücksetzen? Der jetzige Stand bleibt als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>Put what {file} holds in the place of everything? What is there now is kept as a back-up.</source>
        <translation>Alles durch den Inhalt von {file} ersetzen? Der jetzige Stand bleibt als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a back-up</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Aus einer Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Aus einer Datei wiederherstellen…</translation>
    </message>
    <message>
        <source>Restored. To take it back, restore the newest back-up in the list.</source>
        <translation>Wiederhergestellt. Um das zurückzunehmen, die neueste Sicherung der Liste wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The files were deleted.</source>
        <translation>Die Dateien sind gelöscht.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>BoardMenus</name>
    <message>
        <source>How did it end?</source>
        <translation>Wie ist es ausgegangen?</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Drag a card here</source>
        <translation>Karte hierher ziehen</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>It is kept in {path}.</source>
        <translation>Er liegt in {path}.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Something went wrong in Pursuit</source>
        <translation>In Pursuit ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>This is a mistake of the program, not of yours.</source>
        <translation>Das ist ein Fehler des Programms, kein eigener.</translation>
    </message>
    <message>
        <source>What was confirmed is stored, and Pursuit goes on; what you did last may not have been done. The report below says where it happened. It holds nothing that you have written, and is not sent anywhere: read it, and save it if you want to pass it on.</source>
        <translation>Was bestätigt war, ist gespeichert, und Pursuit läuft weiter; was zuletzt getan wurde, ist vielleicht nicht geschehen. Der Bericht unten sagt, wo es geschah. Er enthält nichts Geschriebenes und wird nirgendwohin gesendet: erst lesen, dann speichern, wenn er weitergegeben werden soll.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n Bewerbung</numerusform>
            <numerusform>%n Bewerbungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach…</translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>Keep {name} up to date</source>
        <translation>{name} aktuell halten</translation>
    </message>
    <message>
        <source>The calendar is in {path}. Written again, it updates what a calendar took from it.</source>
        <translation>Der Kalender liegt in {path}. Wird er neu geschrieben, aktualisiert er, was ein Kalender daraus übernommen hat.</translation>
    </message>
    <message>
        <source>Write a calendar file…</source>
        <translation>Kalenderdatei schreiben…</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Every interview in its own time zone, tasks, and the deadlines of open applications. Import the file again later: what has changed is updated, nothing comes twice.</source>
        <translation>Jedes Gespräch in seiner Zeitzone, Aufgaben und die Fristen offener Bewerbungen. Die Datei später erneut importieren: Geändertes wird aktualisiert, nichts kommt doppelt.</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
</context>
<context>
    <name>CaptureListDialog</name>
    <message>
        <source> (looks like one that is there)</source>
        <translation> (ähnelt einer vorhandenen)</translation>
    </message>
    <message numerus="yes">
        <source>%n postings: tick those to be added</source>
        <translation>
            <numerusform>%n Ausschreibung: ankreuzen, wenn sie hinzukommen soll</numerusform>
            <numerusform>%n Ausschreibungen: ankreuzen, was hinzukommen soll</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the ticked ones</source>
        <translation>Angekreuzte hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Fetch the pages</source>
        <translation>Seiten abrufen</translation>
    </message>
    <message>
        <source>Tick it if it is to be added</source>
        <translation>Ankreuzen, was hinzukommen soll</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>Was abgelegt wurde</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>neither company nor title was found</source>
        <translation>weder Firma noch Titel gefunden</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>noch nicht abgerufen</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>waits to be read</source>
        <translation>wartet aufs Lesen</translation>
    </message>
</context>
<context>
    <name>Captures</name>
    <message>
        <source>There is nothing here that can be captured: copy a link, a posting or a file.</source>
        <translation>Hier gibt es nichts zu erfassen: einen Link, eine Ausschreibung oder eine Datei kopieren.</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show 1 more</source>
        <translation>1 weitere zeigen</translation>
    </message>
</context>
<context>
    <name>CardMoves</name>
    <message numerus="yes">
        <source>%n applications moved to {stage}</source>
        <translation>
            <numerusform>%n Bewerbung nach {stage} verschoben</numerusform>
            <numerusform>%n Bewerbungen nach {stage} verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} closed as {outcome}</source>
        <translation>{title} abgeschlossen: {outcome}</translation>
    </message>
    <message>
        <source>{title} moved to {stage}</source>
        <translation>{title} nach {stage} verschoben</translation>
    </message>
    <message>
        <source>{title} moved to {stage}, {place} of {count}</source>
        <translation>{title} nach {stage} verschoben, {place} von {count}</translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>APIs</source>
        <translation>APIs</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Backend framework</source>
        <translation>Backend-Framework</translation>
    </message>
    <message>
        <source>Build tool</source>
        <translation>Build-Werkzeug</translation>
    </message>
    <message>
        <source>Business intelligence</source>
        <translation>Business Intelligence</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Computer science</source>
        <translation>Informatik</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Konzept</translation>
    </message>
    <message>
        <source>Content management</source>
        <translation>Content-Management</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data format</source>
        <translation>Datenformat</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Gestaltung</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Fachgebiet</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Ausbildung</translation>
    </message>
    <message>
        <source>Embedded</source>
        <translation>Eingebettete Systeme</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Unternehmenssoftware</translation>
    </message>
    <message>
        <source>Frontend</source>
        <translation>Frontend</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Machine learning</source>
        <translation>Maschinelles Lernen</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>Nachrichtensysteme</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobilgeräte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Observability</source>
        <translation>Beobachtbarkeit</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Operating systems</source>
        <translation>Betriebssysteme</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Webserver</translation>
    </message>
    <message>
        <source>Working with people</source>
        <translation>Zusammenarbeit</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>CellEditing</name>
    <message>
        <source>The row was changed elsewhere and is not shown any more; “{text}” was not written.</source>
        <translation>Die Zeile wurde anderswo geändert und ist nicht mehr zu sehen; „{text}“ wurde nicht geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>This changes all %n selected applications.</source>
        <translation>
            <numerusform>Das ändert die %n ausgewählte Bewerbung.</numerusform>
            <numerusform>Das ändert alle %n ausgewählten Bewerbungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Another address</source>
        <translation>Weitere Adresse</translation>
    </message>
    <message>
        <source>Another way to reach them</source>
        <translation>Ein weiterer Weg zu dieser Person</translation>
    </message>
    <message>
        <source>Kind of the address</source>
        <translation>Art der Adresse</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>As a drawing (SVG)…</source>
        <translation>Als Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>Als Bild (PNG)…</translation>
    </message>
    <message>
        <source>Save this chart</source>
        <translation>Dieses Diagramm speichern</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>{title}: save</source>
        <translation>{title}: speichern</translation>
    </message>
    <message>
        <source>{title}: show as a table</source>
        <translation>{title}: als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>ChartFiles</name>
    <message>
        <source>Counted on {day}</source>
        <translation>Gezählt am {day}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>In {path} gespeichert.</translation>
    </message>
    <message>
        <source>sent from {day}</source>
        <translation>gesendet ab {day}</translation>
    </message>
    <message>
        <source>sent until {day}</source>
        <translation>gesendet bis {day}</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Archived ones too</source>
        <translation>Auch archivierte</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Got to</source>
        <translation>Kam bis</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Im Gange</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Longer than 14 days</source>
        <translation>Länger als 14 Tage</translation>
    </message>
    <message>
        <source>Longer than 30 days</source>
        <translation>Länger als 30 Tage</translation>
    </message>
    <message>
        <source>Longer than 7 days</source>
        <translation>Länger als 7 Tage</translation>
    </message>
    <message>
        <source>More than 30 days ago</source>
        <translation>Vor mehr als 30 Tagen</translation>
    </message>
    <message>
        <source>Not {filter}</source>
        <translation>Nicht {filter}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent on a</source>
        <translation>Gesendet an einem</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Was in</source>
        <translation>War in</translation>
    </message>
    <message>
        <source>Went from</source>
        <translation>Ging von</translation>
    </message>
    <message>
        <source>Within 14 days</source>
        <translation>Innerhalb von 14 Tagen</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>Innerhalb von 7 Tagen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>via {agency}</source>
        <translation>über {agency}</translation>
    </message>
    <message>
        <source>{field}: not {value}</source>
        <translation>{field}: nicht {value}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <source>The choice could not be kept: {reason}</source>
        <translation>Die Wahl konnte nicht gespeichert werden: {reason}</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Added on</source>
        <translation>Angelegt am</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Vermittlung</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>Beworben am</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Anstellung</translation>
    </message>
    <message>
        <source>Excitement</source>
        <translation>Begeisterung</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>Fit confirmed</source>
        <translation>Passung bestätigt</translation>
    </message>
    <message>
        <source>In stage</source>
        <translation>In der Phase</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>Kind of stage</source>
        <translation>Art der Phase</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Paid per</source>
        <translation>Bezahlt pro</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Salary as typed</source>
        <translation>Gehalt im Wortlaut</translation>
    </message>
    <message>
        <source>Salary from</source>
        <translation>Gehalt ab</translation>
    </message>
    <message>
        <source>Salary to</source>
        <translation>Gehalt bis</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Stellensuche</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Target role</source>
        <translation>Zielrolle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Work mode</source>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>{column}: none</source>
        <translation>{column}: keine Angabe</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>{stars} of {most}</source>
        <translation>{stars} von {most}</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Because it is</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsform</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>What the columns of the file are. A click on what a column becomes changes it.</source>
        <translation>Was die Spalten der Datei sind. Ein Klick auf das, was aus einer Spalte wird, ändert es.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Backed up to {path}</source>
        <translation>In {path} gesichert</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Der Link ist kopiert.</translation>
    </message>
</context>
<context>
    <name>Companies</name>
    <message>
        <source>{ended} after: {stage}</source>
        <translation>{ended} nach: {stage}</translation>
    </message>
    <message>
        <source>{outcome} in {month}</source>
        <translation>{outcome} im {month}</translation>
    </message>
    <message>
        <source>{stage} for {days}</source>
        <translation>{stage}: {days}</translation>
    </message>
    <message>
        <source>{stage} since today</source>
        <translation>{stage} seit heute</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n Bewerbung</numerusform>
            <numerusform>%n Bewerbungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 application</source>
        <translation>1 Bewerbung</translation>
    </message>
    <message>
        <source>Back to the application</source>
        <translation>Zurück zur Bewerbung</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>Name der Firma</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Kein Titel</translation>
    </message>
    <message>
        <source>Nobody yet: people are added in the applications.</source>
        <translation>Noch niemand: Personen werden in den Bewerbungen hinzugefügt.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes on the company</source>
        <translation>Notizen zur Firma</translation>
    </message>
    <message>
        <source>Open the website</source>
        <translation>Website öffnen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Remove this page</source>
        <translation>Diese Seite entfernen</translation>
    </message>
    <message>
        <source>The page of the company is removed; its applications stay.</source>
        <translation>Die Seite der Firma ist entfernt; ihre Bewerbungen bleiben.</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>What happened here</source>
        <translation>Was hier geschehen ist</translation>
    </message>
    <message>
        <source>{applications}, {count} open</source>
        <translation>{applications}, {count} offen</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>A year of each, in</source>
        <translation>Je ein Jahr, in</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>As offered</source>
        <translation>Wie angeboten</translation>
    </message>
    <message>
        <source>Base a year</source>
        <translation>Grundgehalt im Jahr</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>Zusatzleistungen</translation>
    </message>
    <message>
        <source>Bonus a year</source>
        <translation>Bonus im Jahr</translation>
    </message>
    <message>
        <source>Compare two roles</source>
        <translation>Zwei Rollen vergleichen</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Freie Tage</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Equity a year</source>
        <translation>Beteiligung im Jahr</translation>
    </message>
    <message>
        <source>First role</source>
        <translation>Erste Rolle</translation>
    </message>
    <message>
        <source>First year with sign-on</source>
        <translation>Erstes Jahr mit Antrittsprämie</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Stunden pro Woche</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>No rate from {currency}: enter one below.</source>
        <translation>Kein Kurs von {currency}: unten einen eingeben.</translation>
    </message>
    <message>
        <source>Offers side by side</source>
        <translation>Angebote nebeneinander</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Kurs von</translation>
    </message>
    <message>
        <source>Second role</source>
        <translation>Zweite Rolle</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>The offer to match</source>
        <translation>Das Angebot, an das die anderen heranreichen sollen</translation>
    </message>
    <message>
        <source>The two roles ask for the same.</source>
        <translation>Beide Rollen verlangen dasselbe.</translation>
    </message>
    <message>
        <source>There are no offers yet. Add one in the details of an application, under Offer.</source>
        <translation>Noch gibt es keine Angebote. Sie werden in den Details einer Bewerbung unter „Angebot“ hinzugefügt.</translation>
    </message>
    <message>
        <source>To match, it would have to pay</source>
        <translation>Um gleichzuziehen, müsste es zahlen</translation>
    </message>
    <message>
        <source>Together a year</source>
        <translation>Zusammen im Jahr</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>verglichen mit</translation>
    </message>
    <message>
        <source>{ask}, or another</source>
        <translation>{ask} oder eine andere</translation>
    </message>
</context>
<context>
    <name>ConditionLine</name>
    <message>
        <source>Take this condition away</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was verlangt wird</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>such as “5 years of back-end development”</source>
        <translation>etwa „5 Jahre Backend-Entwicklung“</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>As your own value says</source>
        <translation>Wie der eigene Wert es sagt</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Say whether this is met: {asked}</source>
        <translation>Angeben, ob das erfüllt ist: {asked}</translation>
    </message>
    <message>
        <source>Say yourself whether this is met</source>
        <translation>Selbst angeben, ob das erfüllt ist</translation>
    </message>
    <message>
        <source>Your own value</source>
        <translation>Eigener Wert</translation>
    </message>
    <message>
        <source>Your own value for {what}</source>
        <translation>Eigener Wert für {what}</translation>
    </message>
</context>
<context>
    <name>ConditionsDialog</name>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Conditions of the role</source>
        <translation>Bedingungen der Rolle</translation>
    </message>
    <message>
        <source>They are met or not, and never count for the score.</source>
        <translation>Sie sind erfüllt oder nicht und zählen nie zur Punktzahl.</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Reifegrad</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Target roles</source>
        <translation>Zielrollen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>{name}: {count} rows</source>
        <translation>{name}: {count} Zeilen</translation>
    </message>
</context>
<context>
    <name>Databases</name>
    <message>
        <source>Open another database</source>
        <translation>Andere Datenbank öffnen</translation>
    </message>
    <message>
        <source>There is no file {path}; choose another one.</source>
        <translation>Die Datei {path} gibt es nicht; eine andere wählen.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Parts of the application</source>
        <translation>Teile der Bewerbung</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Select an application to see it here.</source>
        <translation>Eine Bewerbung auswählen, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>Something you typed could not be saved; you find it again in the application it belongs to.</source>
        <translation>Eine Eingabe konnte nicht gespeichert werden; sie steht noch in der Bewerbung, zu der sie gehört.</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Rows that need a look</source>
        <translation>Zeilen, die einen Blick brauchen</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>A spreadsheet, or what another tracker exports: see what would happen first.</source>
        <translation>Eine Tabelle oder der Export eines anderen Programms: vorher ist zu sehen, was geschieht.</translation>
    </message>
    <message>
        <source>Bring your history</source>
        <translation>Bisheriges mitbringen</translation>
    </message>
    <message>
        <source>Capture a first application</source>
        <translation>Erste Bewerbung erfassen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Neue Bewerbung</translation>
    </message>
    <message>
        <source>Nothing to sign up for. Everything can be undone.</source>
        <translation>Keine Anmeldung. Alles lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Open an example search with 40 applications. It stays apart from yours.</source>
        <translation>Eine Beispielsuche mit 40 Bewerbungen öffnen. Sie bleibt von der eigenen getrennt.</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Paste a link or a whole posting, or drop a page, a PDF or an e-mail anywhere on this window.</source>
        <translation>Einen Link oder eine ganze Ausschreibung einfügen, oder eine Seite, ein PDF oder eine E-Mail irgendwo in diesem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Your job search, on this computer only</source>
        <translation>Die eigene Stellensuche, nur auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Waiting until the change before this one is written.</source>
        <translation>Es wird gewartet, bis die vorige Änderung geschrieben ist.</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>shown now</source>
        <translation>wird gerade gezeigt</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>More commands: {what}</source>
        <translation>Weitere Befehle: {what}</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Added “{title}” as evidence for {skill}.</source>
        <translation>„{title}“ als Nachweis für {skill} hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>A file that shows it</source>
        <translation>Eine Datei, die es zeigt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Weiteren hinzufügen</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Nachweis hinzufügen</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Evidence for {skill}</source>
        <translation>Nachweis für {skill}</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Link or file</source>
        <translation>Link oder Datei</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open this file with the program that is set up for it?</source>
        <translation>Diese Datei mit dem dafür eingestellten Programm öffnen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>https://… or a file</source>
        <translation>https://… oder eine Datei</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Example search</source>
        <translation>Beispielsuche</translation>
    </message>
    <message>
        <source>The example search is being made…</source>
        <translation>Die Beispielsuche wird erstellt…</translation>
    </message>
    <message>
        <source>This is an example; nothing here touches what is yours.</source>
        <translation>Das ist ein Beispiel; nichts hier berührt die eigenen Daten.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Calendar (ICS)</source>
        <translation>Kalender (ICS)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Everything (JSON)</source>
        <translation>Alles (JSON)</translation>
    </message>
    <message>
        <source>Everything (ZIP)</source>
        <translation>Alles (ZIP)</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel-Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Proof of search (PDF or HTML)</source>
        <translation>Nachweis der Stellensuche (PDF oder HTML)</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>for an office, for a period</source>
        <translation>für ein Amt, für einen Zeitraum</translation>
    </message>
    <message>
        <source>for any program</source>
        <translation>für jedes Programm</translation>
    </message>
    <message>
        <source>for programs of your own</source>
        <translation>für eigene Programme</translation>
    </message>
    <message>
        <source>interviews, tasks, deadlines</source>
        <translation>Gespräche, Aufgaben, Fristen</translation>
    </message>
    <message>
        <source>real days and numbers, timelines on a second sheet</source>
        <translation>echte Tage und Zahlen, Verläufe auf einem zweiten Blatt</translation>
    </message>
    <message>
        <source>to keep or to move, with documents</source>
        <translation>zum Aufheben oder Umziehen, mit Dokumenten</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>In {path} exportiert</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Add: {name}</source>
        <translation>Hinzufügen: {name}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Agency</source>
        <translation>Vermittlung</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>Beworben am</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Anstellung</translation>
    </message>
    <message>
        <source>Excitement</source>
        <translation>Begeisterung</translation>
    </message>
    <message>
        <source>Imported as</source>
        <translation>Importiert als</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Stellensuche</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Target role</source>
        <translation>Zielrolle</translation>
    </message>
    <message>
        <source>Work mode</source>
        <translation>Arbeitsweise</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Changed elsewhere meanwhile to “{value}”. Leave the field to keep yours, press Esc to drop it.</source>
        <translation>Inzwischen anderswo geändert in „{value}“. Feld verlassen, um die eigene Fassung zu behalten, Esc, um sie zu verwerfen.</translation>
    </message>
</context>
<context>
    <name>FileForm</name>
    <message>
        <source>A version of</source>
        <translation>Eine Fassung von</translation>
    </message>
    <message>
        <source>Goes with it as</source>
        <translation>Liegt bei als</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Gesendet am</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>A spreadsheet (CSV, Excel, OpenDocument, a Markdown table), the archive that LinkedIn gives you, or what Huntr, Teal, Simplify, JobSync, Notion, Airtable, Trello or Pursuit itself exported.</source>
        <translation>Eine Tabelle (CSV, Excel, OpenDocument, Markdown), das Archiv von LinkedIn oder was Huntr, Teal, Simplify, JobSync, Notion, Airtable, Trello oder Pursuit selbst exportiert hat.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Drop a file here, or paste rows of a spreadsheet</source>
        <translation>Legen Sie eine Datei hier ab, oder fügen Sie Zeilen einer Tabelle ein</translation>
    </message>
    <message>
        <source>Files with applications</source>
        <translation>Dateien mit Bewerbungen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a folder of files</source>
        <translation>Ordner mit Dateien importieren</translation>
    </message>
    <message>
        <source>You see what would become of each row before anything is written, and Undo takes the whole import back.</source>
        <translation>Was aus jeder Zeile würde, ist zu sehen, bevor etwas geschrieben wird, und „Rückgängig“ nimmt den ganzen Import zurück.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>+ File…</source>
        <translation>+ Datei…</translation>
    </message>
    <message>
        <source>+ Kept before</source>
        <translation>+ Vorhandene</translation>
    </message>
    <message>
        <source>A new version of {name}</source>
        <translation>Neue Fassung von {name}</translation>
    </message>
    <message>
        <source>Add a document that is kept already</source>
        <translation>Ein schon vorhandenes Dokument hinzufügen</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Add a new version…</source>
        <translation>Neue Fassung hinzufügen…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Probeaufgabe</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>Drop a resume, a letter or a contract here. A copy is kept as it is now, and what was sent stays.</source>
        <translation>Einen Lebenslauf, ein Anschreiben oder einen Vertrag hier ablegen. Aufgehoben wird eine Kopie des jetzigen Standes, und was gesendet wurde, bleibt.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Its file is not in the folder of documents any more; add it again and it is here.</source>
        <translation>Die Datei liegt nicht mehr im Ordner der Dokumente; wird sie neu hinzugefügt, ist sie wieder da.</translation>
    </message>
    <message>
        <source>Keeping “{name}”…</source>
        <translation>„{name}“ wird aufgehoben…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Arbeitsproben</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Save a copy in</source>
        <translation>Kopie speichern in</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>Sent to {company} on {day}</source>
        <translation>An {company} gesendet, {day}</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Heute gesendet</translation>
    </message>
    <message>
        <source>Show in a folder</source>
        <translation>In einem Ordner zeigen</translation>
    </message>
    <message>
        <source>Take off this application</source>
        <translation>Von dieser Bewerbung lösen</translation>
    </message>
    <message>
        <source>What was sent stays as it was; its note can be changed.</source>
        <translation>Was gesendet wurde, bleibt, wie es war; die Notiz dazu lässt sich ändern.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>gesendet {day}</translation>
    </message>
    <message>
        <source>version {number} of {count}</source>
        <translation>Fassung {number} von {count}</translation>
    </message>
    <message>
        <source>“{name}” is kept.</source>
        <translation>„{name}“ ist aufgehoben.</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that may run something when it is opened. Open it?</source>
        <translation>„{name}“ ist von einer Art, die beim Öffnen etwas ausführen kann. Öffnen?</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All roles</source>
        <translation>Alle Rollen</translation>
    </message>
    <message>
        <source>All searches</source>
        <translation>Alle Stellensuchen</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Job search</source>
        <translation>Stellensuche</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Letzte 3 Monate</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>Gesendet ab</translation>
    </message>
    <message>
        <source>Sent until</source>
        <translation>Gesendet bis</translation>
    </message>
    <message>
        <source>Target role</source>
        <translation>Zielrolle</translation>
    </message>
    <message>
        <source>The first day must not be after the last one.</source>
        <translation>Der erste Tag darf nicht nach dem letzten liegen.</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>Filter {filter} entfernen</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Nothing there</source>
        <translation>Nichts vorhanden</translation>
    </message>
    <message>
        <source>Others: type “{field}:” in the search box</source>
        <translation>Andere: „{field}:“ ins Suchfeld schreiben</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>Add a requirement</source>
        <translation>Anforderung hinzufügen</translation>
    </message>
    <message>
        <source>Add “{word}” as a skill</source>
        <translation>„{word}“ als Fähigkeit hinzufügen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Conditions, which do not count for the score</source>
        <translation>Bedingungen, die nicht zur Punktzahl zählen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Nachweise…</translation>
    </message>
    <message>
        <source>Fewer than {count} requirements say little: for the role {role} it is {score}.</source>
        <translation>Weniger als {count} Anforderungen sagen wenig: für die Rolle {role} sind es {score}.</translation>
    </message>
    <message>
        <source>No requirement that is known was found in this posting.</source>
        <translation>In dieser Ausschreibung wurde keine bekannte Anforderung gefunden.</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Paste the posting</source>
        <translation>Ausschreibung einfügen</translation>
    </message>
    <message>
        <source>Paste the text of the posting: what it asks for is read, and shown beside what you have.</source>
        <translation>Den Text der Ausschreibung einfügen: Was sie verlangt, wird gelesen und neben den eigenen Stand gestellt.</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Ausschreibung</translation>
    </message>
    <message>
        <source>Posting, with what was read in it marked</source>
        <translation>Ausschreibung, mit Markierung des Gelesenen</translation>
    </message>
    <message>
        <source>Put it back below</source>
        <translation>Wieder nach unten legen</translation>
    </message>
    <message>
        <source>Rate {skill} {level}</source>
        <translation>{skill} bewerten: {level}</translation>
    </message>
    <message>
        <source>Read it large</source>
        <translation>Groß lesen</translation>
    </message>
    <message>
        <source>Read the posting</source>
        <translation>Ausschreibung lesen</translation>
    </message>
    <message>
        <source>Requirements of the posting</source>
        <translation>Anforderungen der Ausschreibung</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Words of the posting that are not known</source>
        <translation>Unbekannte Wörter der Ausschreibung</translation>
    </message>
</context>
<context>
    <name>FitLine</name>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nichts fehlt.</translation>
    </message>
    <message>
        <source>{step}: {gain}</source>
        <translation>{step}: {gain}</translation>
    </message>
</context>
<context>
    <name>FoldedStrip</name>
    <message>
        <source>{column}, folded</source>
        <translation>{column}, eingeklappt</translation>
    </message>
</context>
<context>
    <name>GapsView</name>
    <message numerus="yes">
        <source>%n open applications with requirements</source>
        <translation>
            <numerusform>%n offene Bewerbung mit Anforderungen</numerusform>
            <numerusform>%n offene Bewerbungen mit Anforderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 open application with requirements</source>
        <translation>1 offene Bewerbung mit Anforderungen</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Verlangt von</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und bis</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Lifts over the line</source>
        <translation>Hebt über die Schwelle</translation>
    </message>
    <message>
        <source>No requirements yet</source>
        <translation>Noch keine Anforderungen</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nichts fehlt</translation>
    </message>
    <message>
        <source>Paste the text of a posting into an application: its requirements are read, and what you miss is ranked here.</source>
        <translation>Den Text einer Ausschreibung in eine Bewerbung einfügen: Ihre Anforderungen werden gelesen, und was fehlt, steht hier nach Rang.</translation>
    </message>
    <message>
        <source>Points in all</source>
        <translation>Punkte gesamt</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Skills by the applications that each lifts to {line} or over it</source>
        <translation>Fähigkeiten nach den Bewerbungen, die jede auf {line} oder darüber hebt</translation>
    </message>
    <message>
        <source>The score that applications shall reach</source>
        <translation>Die Punktzahl, die Bewerbungen erreichen sollen</translation>
    </message>
    <message>
        <source>You have {have}, {need} is asked for</source>
        <translation>Vorhanden: {have}, verlangt: {need}</translation>
    </message>
    <message>
        <source>You meet all that your open applications ask for.</source>
        <translation>Alles, was die offenen Bewerbungen verlangen, ist erfüllt.</translation>
    </message>
    <message>
        <source>{have} to {need}</source>
        <translation>{have} bis {need}</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>A goal for each week</source>
        <translation>Ziel für jede Woche</translation>
    </message>
    <message>
        <source>A thin line in the chart and how far this week is. Nothing will remind you.</source>
        <translation>Eine dünne Linie im Diagramm und der Stand dieser Woche. Nichts wird daran erinnern.</translation>
    </message>
    <message>
        <source>Applications a week</source>
        <translation>Bewerbungen pro Woche</translation>
    </message>
    <message>
        <source>Calls and e-mails a week</source>
        <translation>Anrufe und E-Mails pro Woche</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>{group}, {count}</source>
        <translation>{group}, {count}</translation>
    </message>
    <message>
        <source>{group}, {count}, folded</source>
        <translation>{group}, {count}, eingeklappt</translation>
    </message>
</context>
<context>
    <name>Guesses</name>
    <message>
        <source>Clear this guess</source>
        <translation>Diese Vermutung leeren</translation>
    </message>
    <message>
        <source>from the e-mail</source>
        <translation>aus der E-Mail</translation>
    </message>
    <message>
        <source>from the link</source>
        <translation>aus dem Link</translation>
    </message>
    <message>
        <source>from the page</source>
        <translation>aus der Seite</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>aus dem Text</translation>
    </message>
    <message>
        <source>{field} was read {origin}; clear it</source>
        <translation>{field} wurde {origin} gelesen; leeren</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>All about this company</source>
        <translation>Alles über diese Firma</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>Keine Firma</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Kein Titel</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open the page of the company</source>
        <translation>Seite der Firma öffnen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%n steps are left; closing this stops there.</source>
        <translation>
            <numerusform>%n Schritt steht noch aus; Schließen hält hier an.</numerusform>
            <numerusform>%n Schritte stehen noch aus; Schließen hält hier an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation>Bis hierher wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>Does %n steps again: {first} to {last}.</source>
        <translation>
            <numerusform>Wiederholt %n Schritt: {first} bis {last}.</numerusform>
            <numerusform>Wiederholt %n Schritte: {first} bis {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Does 1 step again: {first}.</source>
        <translation>Wiederholt 1 Schritt: {first}.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Go back to here</source>
        <translation>Hierher zurückgehen</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>How it was before all of these</source>
        <translation>Wie es vor all diesen war</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message numerus="yes">
        <source>Takes back %n steps: {first} to {last}.</source>
        <translation>
            <numerusform>Nimmt %n Schritt zurück: {first} bis {last}.</numerusform>
            <numerusform>Nimmt %n Schritte zurück: {first} bis {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes back 1 step: {first}.</source>
        <translation>Nimmt 1 Schritt zurück: {first}.</translation>
    </message>
    <message>
        <source>This is how things are now. Choose a step to go back to it.</source>
        <translation>So ist es jetzt. Einen Schritt auswählen, um zu ihm zurückzugehen.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>would be done again</source>
        <translation>würde wiederholt</translation>
    </message>
    <message>
        <source>would be taken back</source>
        <translation>würde zurückgenommen</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Ask you</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Import it as another application</source>
        <translation>Als weitere Bewerbung importieren</translation>
    </message>
    <message>
        <source>It is that one: update it</source>
        <translation>Es ist diese: aktualisieren</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>Diese Zeile auslassen</translation>
    </message>
    <message>
        <source>Move it back to the earlier stage</source>
        <translation>In die frühere Phase zurückverschieben</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Not a status</source>
        <translation>Kein Status</translation>
    </message>
    <message>
        <source>Not an application</source>
        <translation>Keine Bewerbung</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Wird nicht importiert</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Pursuit&apos;s own</source>
        <translation>von Pursuit selbst</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Take the rest, leave its stage</source>
        <translation>Den Rest übernehmen, die Phase lassen</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualisierungen</translation>
    </message>
    <message>
        <source>What does it mean?</source>
        <translation>Was bedeutet es?</translation>
    </message>
    <message>
        <source>Which comes first?</source>
        <translation>Was kommt zuerst?</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>fragt</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>name of a stage</source>
        <translation>Name einer Phase</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>fast gleich</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>update</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>{stage}: {outcome}</source>
        <translation>{stage}: {outcome}</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n rows were left out; import the file again when you know more.</source>
        <translation>
            <numerusform>%n Zeile wurde ausgelassen; die Datei erneut importieren, wenn mehr bekannt ist.</numerusform>
            <numerusform>%n Zeilen wurden ausgelassen; die Datei erneut importieren, wenn mehr bekannt ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were taken, but are worth a look.</source>
        <translation>
            <numerusform>%n Zeile wurde übernommen, ist aber einen Blick wert.</numerusform>
            <numerusform>%n Zeilen wurden übernommen, sind aber einen Blick wert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import {number}</source>
        <translation>{number} importieren</translation>
    </message>
    <message>
        <source>Imported {new} new and {updated} updated applications.</source>
        <translation>Neu importiert: {new}, aktualisiert: {updated} Bewerbungen.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Show the applications</source>
        <translation>Bewerbungen zeigen</translation>
    </message>
    <message>
        <source>Undo takes the whole import back, also tomorrow.</source>
        <translation>„Rückgängig“ nimmt den ganzen Import zurück, auch morgen noch.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Import rückgängig machen</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n Bewerbung</numerusform>
            <numerusform>%n Bewerbungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved, not sent</source>
        <translation>
            <numerusform>%n gemerkt, nicht gesendet</numerusform>
            <numerusform>%n gemerkt, nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n ohne</numerusform>
            <numerusform>%n ohne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n this week</source>
        <translation>
            <numerusform>+%n diese Woche</numerusform>
            <numerusform>+%n diese Woche</numerusform>
        </translation>
    </message>
    <message>
        <source>+1 this week</source>
        <translation>+1 diese Woche</translation>
    </message>
    <message>
        <source>1 application</source>
        <translation>1 Bewerbung</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 open</source>
        <translation>1 offen</translation>
    </message>
    <message>
        <source>1 saved, not sent</source>
        <translation>1 gemerkt, nicht gesendet</translation>
    </message>
    <message>
        <source>1 waiting</source>
        <translation>1 wartet</translation>
    </message>
    <message>
        <source>1 without</source>
        <translation>1 ohne</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Bewerbungen</translation>
    </message>
    <message>
        <source>Applications per month</source>
        <translation>Bewerbungen pro Monat</translation>
    </message>
    <message>
        <source>Applications per week</source>
        <translation>Bewerbungen pro Woche</translation>
    </message>
    <message>
        <source>Applications per year</source>
        <translation>Bewerbungen pro Jahr</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Beworben</translation>
    </message>
    <message>
        <source>Began at {stage}</source>
        <translation>Begann bei {stage}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Each application as a stream from stage to stage, to an offer, an answer or silence.</source>
        <translation>Jede Bewerbung als Strom von Phase zu Phase, bis zu Angebot, Antwort oder Stille.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Half are over after</source>
        <translation>Die Hälfte ist vorbei nach</translation>
    </message>
    <message>
        <source>Heard back</source>
        <translation>Antwort erhalten</translation>
    </message>
    <message>
        <source>How long applications stay in each stage, with those that still wait counted.</source>
        <translation>Wie lange Bewerbungen in jeder Phase bleiben; die noch wartenden zählen mit.</translation>
    </message>
    <message>
        <source>How many applications you send a week.</source>
        <translation>Wie viele Bewerbungen pro Woche gesendet werden.</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Im Gange</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>No pay known</source>
        <translation>Kein Gehalt bekannt</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Keine Rolle</translation>
    </message>
    <message>
        <source>No search</source>
        <translation>Keine Stellensuche</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Offers open</source>
        <translation>Offene Angebote</translation>
    </message>
    <message>
        <source>Reached assessment</source>
        <translation>Probeaufgabe erreicht</translation>
    </message>
    <message>
        <source>Reached interview</source>
        <translation>Gespräch erreicht</translation>
    </message>
    <message>
        <source>Reached offer</source>
        <translation>Angebot erreicht</translation>
    </message>
    <message>
        <source>Reached screening</source>
        <translation>Vorauswahl erreicht</translation>
    </message>
    <message>
        <source>Readiness over time</source>
        <translation>Reifegrad im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Saved, not sent</source>
        <translation>Gemerkt, nicht gesendet</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>Warten noch</translation>
    </message>
    <message>
        <source>The score of each target role, from the first skill that you rate.</source>
        <translation>Die Punktzahl jeder Zielrolle, von der ersten bewerteten Fähigkeit an.</translation>
    </message>
    <message>
        <source>This chart holds no names of companies, titles or people.</source>
        <translation>Dieses Diagramm enthält keine Namen von Firmen, Stellen oder Personen.</translation>
    </message>
    <message>
        <source>Time in stage</source>
        <translation>Zeit in der Phase</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Waiting for over two weeks</source>
        <translation>Warten seit über zwei Wochen</translation>
    </message>
    <message>
        <source>Where applications go</source>
        <translation>Wohin Bewerbungen gehen</translation>
    </message>
    <message>
        <source>Which sources, roles and days bring answers, each with its number and its doubt.</source>
        <translation>Welche Quellen, Rollen und Tage Antworten bringen, jeweils mit Anzahl und Unsicherheit.</translation>
    </message>
    <message>
        <source>by day of the week</source>
        <translation>nach Wochentag</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>nach Monat</translation>
    </message>
    <message>
        <source>by pay</source>
        <translation>nach Gehalt</translation>
    </message>
    <message>
        <source>by role</source>
        <translation>nach Rolle</translation>
    </message>
    <message>
        <source>by search</source>
        <translation>nach Stellensuche</translation>
    </message>
    <message>
        <source>by source</source>
        <translation>nach Quelle</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>nach Woche</translation>
    </message>
    <message>
        <source>goal {number}</source>
        <translation>Ziel {number}</translation>
    </message>
    <message>
        <source>over {days}</source>
        <translation>über {days}</translation>
    </message>
    <message>
        <source>too few for a rate</source>
        <translation>zu wenige für eine Quote</translation>
    </message>
    <message>
        <source>with your first application</source>
        <translation>mit der ersten Bewerbung</translation>
    </message>
    <message>
        <source>{done} of {goal} applications this week</source>
        <translation>{done} von {goal} Bewerbungen diese Woche</translation>
    </message>
    <message>
        <source>{done} of {goal} contacts this week</source>
        <translation>{done} von {goal} Kontakten diese Woche</translation>
    </message>
    <message>
        <source>{end} after {stage}: {number}</source>
        <translation>{end} nach {stage}: {number}</translation>
    </message>
    <message>
        <source>{label}: {number}</source>
        <translation>{label}: {number}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{name}: fewer than half are over after {days}; {number} counted, {waiting} still waiting</source>
        <translation>{name}: weniger als die Hälfte vorbei nach so viel Zeit: {days}; {number} gezählt, {waiting} warten noch</translation>
    </message>
    <message>
        <source>{name}: half are over after {days}; {number} counted, {waiting} still waiting</source>
        <translation>{name}: die Hälfte vorbei nach so viel Zeit: {days}; {number} gezählt, {waiting} warten noch</translation>
    </message>
    <message>
        <source>{name}: {rate}, {of}</source>
        <translation>{name}: {rate}, {of}</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number} von {of}</translation>
    </message>
    <message>
        <source>{number} over {days}</source>
        <translation>{number} über {days}</translation>
    </message>
    <message>
        <source>{of}, likely {range}</source>
        <translation>{of}, wahrscheinlich {range}</translation>
    </message>
    <message>
        <source>{of}, median {days}</source>
        <translation>{of}, Median {days}</translation>
    </message>
    <message>
        <source>{reached}, {by}</source>
        <translation>{reached}, {by}</translation>
    </message>
    <message>
        <source>{role}, {day}: {score}</source>
        <translation>{role}, {day}: {score}</translation>
    </message>
    <message>
        <source>{said}, likely {range}</source>
        <translation>{said}, wahrscheinlich {range}</translation>
    </message>
    <message>
        <source>{source} to {target}: {number}</source>
        <translation>{source} nach {target}: {number}</translation>
    </message>
    <message>
        <source>{stage}: {number}</source>
        <translation>{stage}: {number}</translation>
    </message>
    <message>
        <source>{title}: {number}</source>
        <translation>{title}: {number}</translation>
    </message>
    <message>
        <source>{title}: {number}, {note}</source>
        <translation>{title}: {number}, {note}</translation>
    </message>
    <message>
        <source>{title}: {rate}, {note}</source>
        <translation>{title}: {rate}, {note}</translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message>
        <source>Count all</source>
        <translation>Alle zählen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Neue Bewerbung</translation>
    </message>
    <message>
        <source>No application was sent in this period, in this search or for this role.</source>
        <translation>In diesem Zeitraum, dieser Stellensuche oder für diese Rolle wurde keine Bewerbung gesendet.</translation>
    </message>
    <message>
        <source>Nothing to count here</source>
        <translation>Hier ist nichts zu zählen</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Set a goal</source>
        <translation>Ziel setzen</translation>
    </message>
    <message>
        <source>With your first applications you will see here how many are answered, where they go from stage to stage, how long each stage takes, which sources bring interviews, and how ready you become.</source>
        <translation>Mit den ersten Bewerbungen ist hier zu sehen, wie viele beantwortet werden, wohin sie von Phase zu Phase gehen, wie lange jede Phase dauert, welche Quellen Gespräche bringen und wie der Reifegrad wächst.</translation>
    </message>
</context>
<context>
    <name>InterviewForm</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Wie es lief</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Link of the call</source>
        <translation>Link zum Anruf</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Open the link of the call</source>
        <translation>Link zum Anruf öffnen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>Vorzubereiten</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Mit wem</translation>
    </message>
</context>
<context>
    <name>Interviews</name>
    <message>
        <source>An interview needs a day; write one such as Fri or 26 Nov.</source>
        <translation>Ein Gespräch braucht einen Tag; etwa Fr oder 26. Nov. schreiben.</translation>
    </message>
    <message>
        <source>At the same time: {interview} with {company}, {day} {time}.</source>
        <translation>Gleichzeitig: {interview} mit {company}, {day} {time}.</translation>
    </message>
    <message>
        <source>There is no {time} on that day: the clocks go forward over it. Perhaps {later} is meant.</source>
        <translation>{time} gibt es an diesem Tag nicht: Die Uhr springt darüber hinweg. Vielleicht ist {later} gemeint.</translation>
    </message>
    <message>
        <source>This time comes twice, since the clocks go back; the first one is taken.</source>
        <translation>Diese Zeit kommt zweimal, weil die Uhr zurückgestellt wird; gemeint ist die erste.</translation>
    </message>
    <message>
        <source>{here} your time, {there} {place}</source>
        <translation>{here} eigene Zeit, {there} {place}</translation>
    </message>
    <message>
        <source>“{text}” is no length; write minutes, such as 45.</source>
        <translation>„{text}“ ist keine Dauer; Minuten schreiben, etwa 45.</translation>
    </message>
</context>
<context>
    <name>JsonPanel</name>
    <message>
        <source>Every table as it is stored, for programs of your own; without the documents.</source>
        <translation>Alle Tabellen, wie sie gespeichert sind, für eigene Programme; ohne die Dokumente.</translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>Something else was done meanwhile, so the rest cannot be done again.</source>
        <translation>Inzwischen wurde etwas anderes getan; der Rest lässt sich nicht wiederholen.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Cards of {stage}</source>
        <translation>Karten von {stage}</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>Name of the stage</source>
        <translation>Name der Phase</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>en</source>
        <comment>the code of the language of this translation</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>LikenessNotice</name>
    <message>
        <source>Add anyway</source>
        <translation>Trotzdem hinzufügen</translation>
    </message>
    <message>
        <source>It has the same link.</source>
        <translation>Sie hat denselben Link.</translation>
    </message>
    <message>
        <source>It has the same number.</source>
        <translation>Sie hat dieselbe Nummer.</translation>
    </message>
    <message>
        <source>It is a repost</source>
        <translation>Es ist eine Neuausschreibung</translation>
    </message>
    <message>
        <source>It is a repost of {title}</source>
        <translation>Es ist eine Neuausschreibung von {title}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>{title} öffnen</translation>
    </message>
    <message>
        <source>The company there is {there}.</source>
        <translation>Die Firma dort ist {there}.</translation>
    </message>
    <message>
        <source>The link there is another.</source>
        <translation>Der Link dort ist ein anderer.</translation>
    </message>
    <message>
        <source>The place there is {there}.</source>
        <translation>Der Ort dort ist {there}.</translation>
    </message>
    <message>
        <source>The salary there is {there}.</source>
        <translation>Das Gehalt dort ist {there}.</translation>
    </message>
    <message>
        <source>The title there is {there}.</source>
        <translation>Der Titel dort ist {there}.</translation>
    </message>
    <message>
        <source>This looks like one that is already there:</source>
        <translation>Das ähnelt einer Bewerbung, die schon da ist:</translation>
    </message>
    <message>
        <source>{title} ({stage} since {day}).</source>
        <translation>{title} ({stage} seit {day}).</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Only links that begin with http://, https:// or mailto: are opened.</source>
        <translation>Nur Links, die mit http://, https:// oder mailto: beginnen, werden geöffnet.</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open {host} in the browser?</source>
        <translation>{host} im Browser öffnen?</translation>
    </message>
    <message>
        <source>There is no link here; type one first.</source>
        <translation>Hier ist kein Link; zuerst einen eingeben.</translation>
    </message>
    <message>
        <source>This is not an e-mail address; it looks like name@example.com.</source>
        <translation>Das ist keine E-Mail-Adresse; sie sieht aus wie name@example.com.</translation>
    </message>
    <message>
        <source>This link cannot be read; check it for typing errors.</source>
        <translation>Dieser Link ist nicht lesbar; auf Tippfehler prüfen.</translation>
    </message>
    <message>
        <source>This link does not say how to open it; put https:// before it.</source>
        <translation>Dieser Link sagt nicht, wie er zu öffnen ist; https:// davorsetzen.</translation>
    </message>
    <message>
        <source>This link has a name before its host, which hides where it leads.</source>
        <translation>Dieser Link hat einen Namen vor dem Rechner, der verdeckt, wohin er führt.</translation>
    </message>
    <message>
        <source>This link has no host; write it like https://example.com/jobs.</source>
        <translation>Dieser Link nennt keinen Rechner; ihn schreiben wie https://example.com/jobs.</translation>
    </message>
    <message>
        <source>This link holds spaces or characters that cannot be seen.</source>
        <translation>Dieser Link enthält Leerzeichen oder unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>This link is too long to be opened.</source>
        <translation>Dieser Link ist zu lang, um geöffnet zu werden.</translation>
    </message>
    <message>
        <source>Write an e-mail to {host}?</source>
        <translation>Eine E-Mail an {host} schreiben?</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Add the contact {name}</source>
        <translation>Kontakt {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the task “{task}”</source>
        <translation>Aufgabe „{task}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add the task “{task}”, due {day}</source>
        <translation>Aufgabe „{task}“ hinzufügen, fällig {day}</translation>
    </message>
    <message>
        <source>Add: {kind}, {when}</source>
        <translation>Hinzufügen: {kind}, {when}</translation>
    </message>
    <message>
        <source>Another e-mail</source>
        <translation>Andere E-Mail</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Probeaufgabe</translation>
    </message>
    <message>
        <source>Close as {outcome}, {day}</source>
        <translation>Abschließen: {outcome}, {day}</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Eingangsbestätigung</translation>
    </message>
    <message>
        <source>First contact by a recruiter</source>
        <translation>Erster Kontakt einer Vermittlung</translation>
    </message>
    <message>
        <source>Found by {reasons}</source>
        <translation>Gefunden durch: {reasons}</translation>
    </message>
    <message>
        <source>From {who}, {day}</source>
        <translation>Von {who}, {day}</translation>
    </message>
    <message>
        <source>Interview invitation</source>
        <translation>Einladung zum Gespräch</translation>
    </message>
    <message>
        <source>Keep the e-mail in the timeline, {day}</source>
        <translation>Die E-Mail im Verlauf behalten, {day}</translation>
    </message>
    <message>
        <source>Link the contact {name}</source>
        <translation>Kontakt {name} verknüpfen</translation>
    </message>
    <message>
        <source>Mark the interview as cancelled</source>
        <translation>Gespräch als abgesagt kennzeichnen</translation>
    </message>
    <message>
        <source>Mark the interview of {day} as cancelled</source>
        <translation>Gespräch vom {day} als abgesagt kennzeichnen</translation>
    </message>
    <message>
        <source>Move the interview to {when}</source>
        <translation>Gespräch verlegen: {when}</translation>
    </message>
    <message>
        <source>Move to {stage}, {day}</source>
        <translation>Nach {stage} verschieben, {day}</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Neu: {name}</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Rejection</source>
        <translation>Absage</translation>
    </message>
    <message>
        <source>its contact</source>
        <translation>die Kontaktperson</translation>
    </message>
    <message>
        <source>the agency</source>
        <translation>die Vermittlung</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>die Firma</translation>
    </message>
    <message>
        <source>the same thread</source>
        <translation>derselbe Verlauf</translation>
    </message>
    <message>
        <source>the sender&apos;s address</source>
        <translation>die Adresse des Absenders</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>der Titel</translation>
    </message>
    <message>
        <source>with {people}</source>
        <translation>mit {people}</translation>
    </message>
    <message>
        <source>{kind}, {day}: {about}</source>
        <translation>{kind}, {day}: {about}</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} Minuten</translation>
    </message>
</context>
<context>
    <name>MailDialog</name>
    <message numerus="yes">
        <source>%n e-mails about applications: tick those to take in.</source>
        <translation>
            <numerusform>%n E-Mail zu einer Bewerbung: ankreuzen, um sie zu übernehmen.</numerusform>
            <numerusform>%n E-Mails zu Bewerbungen: ankreuzen, was übernommen werden soll.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others were left aside.</source>
        <translation>
            <numerusform>%n andere blieb unbeachtet.</numerusform>
            <numerusform>%n andere blieben unbeachtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 other was left aside.</source>
        <translation>1 andere blieb unbeachtet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>No e-mail about an application was found.</source>
        <translation>Keine E-Mail zu einer Bewerbung gefunden.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n e-mails</source>
        <translation>
            <numerusform>%n E-Mail übernehmen</numerusform>
            <numerusform>%n E-Mails übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in 1 e-mail</source>
        <translation>1 E-Mail übernehmen</translation>
    </message>
</context>
<context>
    <name>MailReading</name>
    <message>
        <source>Reading was ended.</source>
        <translation>Das Lesen wurde beendet.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Text at {percent} %</source>
        <translation>Schrift auf {percent} %</translation>
    </message>
</context>
<context>
    <name>MoveMenu</name>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>{title}: {name}</source>
        <translation>{title}: {name}</translation>
    </message>
</context>
<context>
    <name>NewApplicationDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Vermittlung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Anstellung</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link, posting or line</source>
        <translation>Link, Anzeige oder Zeile</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Neue Bewerbung</translation>
    </message>
    <message>
        <source>No amount can be read in this; it is kept as text.</source>
        <translation>Darin ist kein Betrag zu lesen; es bleibt als Text erhalten.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Paste a link or a posting, or type: company, title, place, salary, applied 3 Nov</source>
        <translation>Link oder Anzeige einfügen oder tippen: Firma, Titel, Ort, Gehalt, applied 3 Nov</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Ausschreibung</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Stellensuche</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>There is a link already; clear it first.</source>
        <translation>Ein Link ist schon da; ihn zuerst leeren.</translation>
    </message>
    <message>
        <source>These are several rows: close this, and paste them on the window to import them all.</source>
        <translation>Das sind mehrere Zeilen: Schließen Sie dies und fügen Sie sie im Fenster ein, um alle zu importieren.</translation>
    </message>
    <message>
        <source>This day is still to come; a stage is entered today or earlier.</source>
        <translation>Dieser Tag liegt in der Zukunft; eine Phase beginnt heute oder früher.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Type the company or the title, at least one of them.</source>
        <translation>Firma oder Titel eingeben, mindestens eines von beiden.</translation>
    </message>
    <message>
        <source>Type the day on which it entered this stage, such as today.</source>
        <translation>Den Tag eingeben, an dem diese Phase begann, etwa heute.</translation>
    </message>
    <message>
        <source>What is here is not added yet.</source>
        <translation>Was hier steht, ist noch nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Work mode</source>
        <translation>Arbeitsweise</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>+ Interview</source>
        <translation>+ Gespräch</translation>
    </message>
    <message>
        <source>+ Task</source>
        <translation>+ Aufgabe</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Add an interview</source>
        <translation>Gespräch hinzufügen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Hide what is done</source>
        <translation>Erledigtes ausblenden</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Snooze until a day…</source>
        <translation>Bis zu einem Tag zurückstellen…</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Click to write notes, in Markdown</source>
        <translation>Klicken, um Notizen in Markdown zu schreiben</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes, as Markdown</source>
        <translation>Notizen, als Markdown</translation>
    </message>
    <message>
        <source>Show all of the notes</source>
        <translation>Alle Notizen zeigen</translation>
    </message>
    <message>
        <source>What was typed is taken back; Enter and then Ctrl+Z bring it again.</source>
        <translation>Das Getippte ist zurückgenommen; Eingabe und dann Strg+Z bringen es wieder.</translation>
    </message>
</context>
<context>
    <name>OfferForm</name>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>Base pay</source>
        <translation>Grundgehalt</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>Zusatzleistungen</translation>
    </message>
    <message>
        <source>Bonus a year</source>
        <translation>Bonus im Jahr</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Freie Tage</translation>
    </message>
    <message>
        <source>Equity, all of it</source>
        <translation>Beteiligung, insgesamt</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Stunden pro Woche</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation>Angeboten am</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Sign-on, once</source>
        <translation>Antrittsprämie, einmalig</translation>
    </message>
    <message>
        <source>Vests in years</source>
        <translation>Unverfallbar nach Jahren</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>+ Offer</source>
        <translation>+ Angebot</translation>
    </message>
    <message>
        <source>Add an offer</source>
        <translation>Angebot hinzufügen</translation>
    </message>
    <message>
        <source>An offer needs its pay and the currency of it, such as 95k and EUR.</source>
        <translation>Ein Angebot braucht Gehalt und Währung, etwa 95k und EUR.</translation>
    </message>
    <message>
        <source>An offer needs the day on which it was made.</source>
        <translation>Ein Angebot braucht den Tag, an dem es gemacht wurde.</translation>
    </message>
    <message>
        <source>Compare all offers</source>
        <translation>Alle Angebote vergleichen</translation>
    </message>
    <message>
        <source>Compare with the other offers…</source>
        <translation>Mit den anderen Angeboten vergleichen…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>They offer something else now…</source>
        <translation>Das Angebot hat sich geändert…</translation>
    </message>
    <message>
        <source>What you are offered goes here: pay, bonus, equity, and until when they want an answer.</source>
        <translation>Hierher gehört, was angeboten wird: Gehalt, Bonus, Beteiligung und bis wann eine Antwort erwartet wird.</translation>
    </message>
    <message>
        <source>answer by {day}</source>
        <translation>Antwort bis {day}</translation>
    </message>
    <message>
        <source>worth {total}</source>
        <translation>{total} wert</translation>
    </message>
    <message>
        <source>worth {total}, {first} in the first</source>
        <translation>{total} wert, {first} im ersten</translation>
    </message>
    <message>
        <source>{amount} a year</source>
        <translation>{amount} im Jahr</translation>
    </message>
    <message>
        <source>{base} before</source>
        <translation>vorher {base}</translation>
    </message>
    <message>
        <source>{offer}, {day}</source>
        <translation>{offer}, {day}</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Level that is needed</source>
        <translation>Benötigte Stufe</translation>
    </message>
    <message>
        <source>Name of a skill</source>
        <translation>Name einer Fähigkeit</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Take this skill away</source>
        <translation>Diese Fähigkeit entfernen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Anything by its name</source>
        <translation>Alles über seinen Namen finden</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>Nach {stage} verschieben</translation>
    </message>
    <message>
        <source>Nothing has a name like this</source>
        <translation>Nichts heißt so</translation>
    </message>
    <message>
        <source>Type the name of a command, an application, a view, a role or a stage</source>
        <translation>Den Namen eines Befehls, einer Bewerbung, Ansicht, Rolle oder Phase eingeben</translation>
    </message>
    <message>
        <source>What it can mean</source>
        <translation>Was gemeint sein kann</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>target role</source>
        <translation>Zielrolle</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n added from the cards.</source>
        <translation>
            <numerusform>%n aus den Visitenkarten hinzugefügt.</numerusform>
            <numerusform>%n aus den Visitenkarten hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Add a person by name</source>
        <translation>Person nach Namen hinzufügen</translation>
    </message>
    <message>
        <source>Add from a card…</source>
        <translation>Aus einer Visitenkarte…</translation>
    </message>
    <message>
        <source>Add people from a card</source>
        <translation>Personen aus einer Visitenkarte hinzufügen</translation>
    </message>
    <message>
        <source>Cards (*.vcf *.vcard)</source>
        <translation>Visitenkarten (*.vcf *.vcard)</translation>
    </message>
    <message>
        <source>Cards (*.vcf)</source>
        <translation>Visitenkarten (*.vcf)</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Colleague to be</source>
        <translation>Künftige Kollegen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy {value}</source>
        <translation>{value} kopieren</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Hiring manager</source>
        <translation>Fachvorgesetzte</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Gesprächspartner</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Open {value}</source>
        <translation>{value} öffnen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>Anderer Kontakt</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Recruiter</source>
        <translation>Vermittlung</translation>
    </message>
    <message>
        <source>Recruiters, interviewers, people who know people go here.</source>
        <translation>Hierher gehören Vermittler, Gesprächspartner und Leute, die Leute kennen.</translation>
    </message>
    <message>
        <source>Refers me</source>
        <translation>Empfiehlt mich</translation>
    </message>
    <message>
        <source>Remove {value}</source>
        <translation>{value} entfernen</translation>
    </message>
    <message>
        <source>Save as cards</source>
        <translation>Als Visitenkarten speichern</translation>
    </message>
    <message>
        <source>Save as cards…</source>
        <translation>Als Visitenkarten speichern…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to {value}</source>
        <translation>An {value} schreiben</translation>
    </message>
    <message>
        <source>{value} ({kind})</source>
        <translation>{value} ({kind})</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Copied the phone number.</source>
        <translation>Die Telefonnummer ist kopiert.</translation>
    </message>
    <message>
        <source>Copy the phone number of {name}</source>
        <translation>Telefonnummer von {name} kopieren</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Last contact: {kind}, {day}</source>
        <translation>Letzter Kontakt: {kind}, {day}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Open the link of {name}</source>
        <translation>Link von {name} öffnen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Take {name} off this application</source>
        <translation>{name} von dieser Bewerbung lösen</translation>
    </message>
    <message>
        <source>What they are</source>
        <translation>Rolle der Person</translation>
    </message>
    <message>
        <source>Write an e-mail to {name}</source>
        <translation>E-Mail an {name} schreiben</translation>
    </message>
</context>
<context>
    <name>Placeholder</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nothing matches “{query}”</source>
        <translation>Nichts passt zu „{query}“</translation>
    </message>
    <message>
        <source>The search looks in every application, open and closed.</source>
        <translation>Gesucht wird in allen Bewerbungen, offenen und abgeschlossenen.</translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>This is too long: at most {count} characters can be kept here.</source>
        <translation>Das ist zu lang: Höchstens {count} Zeichen haben hier Platz.</translation>
    </message>
</context>
<context>
    <name>Posting</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the posting</source>
        <translation>Ausschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Nothing here yet. Edit to paste the text of the posting.</source>
        <translation>Noch nichts da. „Bearbeiten“, um den Text der Ausschreibung einzufügen.</translation>
    </message>
    <message>
        <source>Paste the text of the posting.</source>
        <translation>Den Text der Ausschreibung einfügen.</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Ausschreibung</translation>
    </message>
    <message>
        <source>Show all ({count} characters)</source>
        <translation>Alles zeigen ({count} Zeichen)</translation>
    </message>
    <message>
        <source>Text of the posting</source>
        <translation>Text der Ausschreibung</translation>
    </message>
    <message>
        <source>The present text is too long to be edited here. Paste another one to replace it.</source>
        <translation>Der vorhandene Text ist zu lang, um hier bearbeitet zu werden. Einen anderen einfügen, um ihn zu ersetzen.</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Another language is spoken from the next start of Pursuit on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start von Pursuit.</translation>
    </message>
    <message>
        <source>Applications and offers</source>
        <translation>Bewerbungen und Angebote</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Back to my settings</source>
        <translation>Zurück zu meinen Einstellungen</translation>
    </message>
    <message>
        <source>Back-ups are kept in {folder}.</source>
        <translation>Sicherungen liegen in {folder}.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Keep back-ups beside the database</source>
        <translation>Sicherungen neben der Datenbank aufbewahren</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Name of a new search</source>
        <translation>Name einer neuen Stellensuche</translation>
    </message>
    <message>
        <source>Name of a new tag</source>
        <translation>Name eines neuen Schlagworts</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Stages are added, renamed, ordered and removed by the head of their column on the board. There one also says after how many days without a word an application is quiet.</source>
        <translation>Phasen werden am Kopf ihrer Spalte auf dem Board hinzugefügt, umbenannt, geordnet und entfernt. Dort steht auch, nach wie vielen Tagen ohne Antwort es um eine Bewerbung still ist.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>The agenda proposes them; nothing becomes a task before you say so.</source>
        <translation>Die Agenda schlägt sie vor; nichts wird ohne Zustimmung zur Aufgabe.</translation>
    </message>
    <message>
        <source>The keys of every command can be changed.</source>
        <translation>Die Tasten jedes Befehls lassen sich ändern.</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>Übliche Einstellungen</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Where back-ups are kept</source>
        <translation>Wo Sicherungen liegen</translation>
    </message>
    <message>
        <source>{chosen} is not there now; until it is, back-ups are kept in {folder}.</source>
        <translation>{chosen} ist gerade nicht da; bis dahin liegen Sicherungen in {folder}.</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>As PDF</source>
        <translation>Als PDF</translation>
    </message>
    <message>
        <source>As a web page (HTML)</source>
        <translation>Als Webseite (HTML)</translation>
    </message>
    <message>
        <source>Date, company, role, channel and result of each application sent. No notes, no pay.</source>
        <translation>Datum, Firma, Stelle, Weg und Ergebnis jeder gesendeten Bewerbung. Keine Notizen, kein Gehalt.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The period ends before it begins; type the earlier day first.</source>
        <translation>Der Zeitraum endet, bevor er beginnt; den früheren Tag zuerst eingeben.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>the first application</source>
        <translation>die erste Bewerbung</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>ProposalView</name>
    <message>
        <source>Application</source>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>Because it says “{words}”</source>
        <translation>Weil es dort heißt: „{words}“</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation>Text der E-Mail</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>You have taken this e-mail in before.</source>
        <translation>Diese E-Mail wurde schon übernommen.</translation>
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Remove the question “{text}”</source>
        <translation>Frage „{text}“ entfernen</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>Die gegebene Antwort</translation>
    </message>
    <message>
        <source>What you said, or should</source>
        <translation>Was geantwortet wurde oder werden sollte</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>A question that was asked</source>
        <translation>Eine gestellte Frage</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>RatesPart</name>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>1 {currency} = {rate} {base} on {day}</source>
        <translation>1 {currency} = {rate} {base} am {day}</translation>
    </message>
    <message>
        <source>A rate needs two currencies and a number, such as 1 USD is 0.92 EUR.</source>
        <translation>Ein Kurs braucht zwei Währungen und eine Zahl, etwa 1 USD entspricht 0,92 EUR.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>In currency</source>
        <translation>In Währung</translation>
    </message>
    <message>
        <source>Keep the rate</source>
        <translation>Kurs behalten</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Rates, as you enter them</source>
        <translation>Kurse, selbst eingegeben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the rate {rate}</source>
        <translation>Kurs {rate} entfernen</translation>
    </message>
    <message>
        <source>is</source>
        <translation>entspricht</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>A target role says what it takes: skills, each with the level that is needed. Begin with one of the templates, and rate yourself by clicking the dots.</source>
        <translation>Eine Zielrolle sagt, was sie verlangt: Fähigkeiten, jede mit der benötigten Stufe. Am besten mit einer Vorlage beginnen und sich mit Klicks auf die Punkte bewerten.</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Vorlage wählen</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>More for this role</source>
        <translation>Weiteres zu dieser Rolle</translation>
    </message>
    <message>
        <source>Parts of readiness</source>
        <translation>Teile des Reifegrads</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Reifegrad</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Target role</source>
        <translation>Zielrolle</translation>
    </message>
    <message>
        <source>What do you want to become?</source>
        <translation>Welche Rolle ist das Ziel?</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fetch the page</source>
        <translation>Seite abrufen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The page at {host} can fill the rest.</source>
        <translation>Die Seite bei {host} kann den Rest füllen.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Posting</source>
        <translation>Ausschreibung</translation>
    </message>
</context>
<context>
    <name>RecentDatabases</name>
    <message>
        <source>Databases of late</source>
        <translation>Letzte Datenbanken</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>RemindersForm</name>
    <message>
        <source>This desktop has no tray by which notifications could be shown, so Pursuit does not remind.</source>
        <translation>Dieser Desktop hat keinen Infobereich für Benachrichtigungen, daher erinnert Pursuit nicht.</translation>
    </message>
</context>
<context>
    <name>RemoveStageDialog</name>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove a stage</source>
        <translation>Phase entfernen</translation>
    </message>
    <message numerus="yes">
        <source>{stage} holds %n applications. What happened in it stays in their timelines.</source>
        <translation>
            <numerusform>{stage} enthält %n Bewerbung. Was darin geschah, bleibt in ihrem Verlauf.</numerusform>
            <numerusform>{stage} enthält %n Bewerbungen. Was darin geschah, bleibt in ihren Verläufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{stage} holds 1 application. What happened in it stays in its timeline.</source>
        <translation>{stage} enthält 1 Bewerbung. Was darin geschah, bleibt in ihrem Verlauf.</translation>
    </message>
</context>
<context>
    <name>RequirementDialog</name>
    <message>
        <source>Add a skill that would do too</source>
        <translation>Eine Fähigkeit hinzufügen, die auch genügt</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New requirement</source>
        <translation>Neue Anforderung</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Skills that meet it, and the level that is needed</source>
        <translation>Fähigkeiten, die sie erfüllen, und die benötigte Stufe</translation>
    </message>
    <message>
        <source>The skills in words, unless you type something else</source>
        <translation>Die Fähigkeiten in Worten, wenn nichts anderes eingegeben ist</translation>
    </message>
    <message>
        <source>Type the name of a skill, at least one.</source>
        <translation>Den Namen mindestens einer Fähigkeit eingeben.</translation>
    </message>
    <message>
        <source>of {count} are needed</source>
        <translation>von {count} werden benötigt</translation>
    </message>
</context>
<context>
    <name>Requirements</name>
    <message numerus="yes">
        <source>%n skills to choose from, folded</source>
        <translation>
            <numerusform>%n Fähigkeit zur Wahl, eingeklappt</numerusform>
            <numerusform>%n Fähigkeiten zur Wahl, eingeklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skills to choose from, shown below</source>
        <translation>
            <numerusform>%n Fähigkeit zur Wahl, darunter gezeigt</numerusform>
            <numerusform>%n Fähigkeiten zur Wahl, darunter gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Nachweis hinzufügen</translation>
    </message>
    <message>
        <source>Confirm: this is asked for</source>
        <translation>Bestätigen: das wird verlangt</translation>
    </message>
    <message>
        <source>Dismiss: this is not asked for</source>
        <translation>Verwerfen: das wird nicht verlangt</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>read, not confirmed</source>
        <translation>gelesen, nicht bestätigt</translation>
    </message>
    <message>
        <source>{skill}: {need} needed, you have {have}</source>
        <translation>{skill}: {need} benötigt, {have} vorhanden</translation>
    </message>
</context>
<context>
    <name>ResultChoice</name>
    <message>
        <source>By what</source>
        <translation>Wonach</translation>
    </message>
    <message>
        <source>What to count</source>
        <translation>Was gezählt wird</translation>
    </message>
</context>
<context>
    <name>RoleCommands</name>
    <message>
        <source>Blank…</source>
        <translation>Leer…</translation>
    </message>
    <message>
        <source>Change its facts…</source>
        <translation>Angaben ändern…</translation>
    </message>
    <message>
        <source>Compare with another…</source>
        <translation>Mit einer anderen vergleichen…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>Als Datei exportieren…</translation>
    </message>
    <message>
        <source>Export the role</source>
        <translation>Rolle exportieren</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>In {path} exportiert</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>From a template…</source>
        <translation>Aus einer Vorlage…</translation>
    </message>
    <message>
        <source>Import a role</source>
        <translation>Rolle importieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removed the role. Undo brings it back.</source>
        <translation>Die Rolle ist entfernt. „Rückgängig“ bringt sie zurück.</translation>
    </message>
    <message>
        <source>Roles (*.toml)</source>
        <translation>Rollen (*.toml)</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Also called, one a line</source>
        <translation>Heißt auch, je Zeile eins</translation>
    </message>
    <message>
        <source>Duties, one a line</source>
        <translation>Aufgaben, je Zeile eine</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In Kürze</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New target role</source>
        <translation>Neue Zielrolle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Places, one a line</source>
        <translation>Orte, je Zeile einer</translation>
    </message>
    <message>
        <source>Target role</source>
        <translation>Zielrolle</translation>
    </message>
</context>
<context>
    <name>RoleView</name>
    <message>
        <source>About this role</source>
        <translation>Über diese Rolle</translation>
    </message>
    <message>
        <source>Add a requirement</source>
        <translation>Anforderung hinzufügen</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Heißt auch</translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation>Als Diagramm</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Change the conditions</source>
        <translation>Bedingungen ändern</translation>
    </message>
    <message>
        <source>Change the requirement…</source>
        <translation>Anforderung ändern…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Conditions, which do not count for the score</source>
        <translation>Bedingungen, die nicht zur Punktzahl zählen</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Nachweise…</translation>
    </message>
    <message>
        <source>Next best steps</source>
        <translation>Beste nächste Schritte</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Open applications for this role</source>
        <translation>Offene Bewerbungen für diese Rolle</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Rate {skill} {level}</source>
        <translation>{skill} bewerten: {level}</translation>
    </message>
    <message>
        <source>Readiness over time</source>
        <translation>Reifegrad im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Remove the requirement</source>
        <translation>Anforderung entfernen</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>This role asks for nothing yet. Add what it takes: skills, each with the level that is needed.</source>
        <translation>Diese Rolle verlangt noch nichts. Hinzufügen, was sie braucht: Fähigkeiten, jede mit der benötigten Stufe.</translation>
    </message>
    <message>
        <source>What one does</source>
        <translation>Was man tut</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>About {pay} a year</source>
        <translation>Etwa {pay} im Jahr</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Heißt auch</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>What one does</source>
        <translation>Was man tut</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>{column}, sorted downwards</source>
        <translation>{column}, absteigend sortiert</translation>
    </message>
    <message>
        <source>{column}, sorted upwards</source>
        <translation>{column}, aufsteigend sortiert</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Applied</source>
        <translation>Beworben</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>No back-up could be made: {reason}</source>
        <translation>Es konnte keine Sicherung erstellt werden: {reason}</translation>
    </message>
</context>
<context>
    <name>SalaryField</name>
    <message>
        <source>No amount could be read in this, so it is not counted or sorted by.</source>
        <translation>Darin war kein Betrag zu lesen, daher wird danach weder gezählt noch sortiert.</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Replace by what is shown now</source>
        <translation>Durch das jetzt Gezeigte ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Als Ansicht speichern</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Stellensuche</translation>
    </message>
    <message>
        <source>Search company, title, posting, notes…</source>
        <translation>Firma, Titel, Ausschreibung, Notizen suchen…</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Another file has taken the place of the database; the window shows what is in it.</source>
        <translation>Eine andere Datei hat die Datenbank ersetzt; das Fenster zeigt, was darin steht.</translation>
    </message>
    <message>
        <source>Another program is writing to the database; waiting for it.</source>
        <translation>Ein anderes Programm schreibt in die Datenbank; es wird gewartet.</translation>
    </message>
    <message>
        <source>There is no file at {path} any more.</source>
        <translation>Unter {path} liegt keine Datei mehr.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A week begins</source>
        <translation>Eine Woche beginnt</translation>
    </message>
    <message>
        <source>Applications to send</source>
        <translation>Bewerbungen verschicken</translation>
    </message>
    <message>
        <source>Currency in which offers are compared</source>
        <translation>Währung, in der Angebote verglichen werden</translation>
    </message>
    <message>
        <source>Decide on an offer</source>
        <translation>Über ein Angebot entscheiden</translation>
    </message>
    <message>
        <source>Follow up when nothing is heard for</source>
        <translation>Nachfassen, wenn nichts zu hören ist seit</translation>
    </message>
    <message>
        <source>Job searches</source>
        <translation>Stellensuchen</translation>
    </message>
    <message>
        <source>Keep back-ups in another folder…</source>
        <translation>Sicherungen in einem anderen Ordner aufbewahren…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>People to write or talk to</source>
        <translation>Leute ansprechen oder anschreiben</translation>
    </message>
    <message>
        <source>Propose to follow up at most</source>
        <translation>Nachfassen vorschlagen, höchstens</translation>
    </message>
    <message>
        <source>Remind me of interviews and of what is due, by the desktop&apos;s notifications</source>
        <translation>An Gespräche und Fälliges erinnern, über die Benachrichtigungen des Systems</translation>
    </message>
    <message>
        <source>Search of a new application</source>
        <translation>Suche einer neuen Bewerbung</translation>
    </message>
    <message>
        <source>Send a thank-you note</source>
        <translation>Einen Dank senden</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Beim Schließen des Fensters im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>That of the newest offer</source>
        <translation>Die des neuesten Angebots</translation>
    </message>
    <message>
        <source>The newest that has not ended</source>
        <translation>Die neueste, die nicht beendet ist</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>pro Woche</translation>
    </message>
    <message>
        <source>as the language has it</source>
        <translation>wie in der Sprache üblich</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>days after an interview</source>
        <translation>Tage nach einem Gespräch</translation>
    </message>
    <message>
        <source>days before it ends</source>
        <translation>Tage vor seinem Ablauf</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>All applications</source>
        <translation>Alle Bewerbungen</translation>
    </message>
    <message>
        <source>All columns, not only those of the table</source>
        <translation>Alle Spalten, nicht nur die der Tabelle</translation>
    </message>
    <message>
        <source>The timelines too, in a second file</source>
        <translation>Auch die Verläufe, in einer zweiten Datei</translation>
    </message>
    <message numerus="yes">
        <source>What is shown now (%n applications)</source>
        <translation>
            <numerusform>Was jetzt zu sehen ist (%n Bewerbung)</numerusform>
            <numerusform>Was jetzt zu sehen ist (%n Bewerbungen)</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown now (1 application)</source>
        <translation>Was jetzt zu sehen ist (1 Bewerbung)</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{key} is for typing, or answered by the lists of a view; press it with Ctrl or Alt.</source>
        <translation>{key} dient dem Tippen oder den Listen einer Ansicht; mit Strg oder Alt drücken.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”; choose another, or give that command another first.</source>
        <translation>{key} gehört zu „{command}“; andere Tasten wählen oder zuerst jenem Befehl andere geben.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Inside lists, arrows walk, Shift and arrows select, Tab goes on. In the agenda a letter answers: D done, S snooze, F follow up, N no reply, A take up, X leave, E prepare.</source>
        <translation>In Listen gehen die Pfeile weiter, mit Umschalt wählen sie aus, Tab geht zum Nächsten. In der Agenda antwortet ein Buchstabe: D erledigt, S zurückstellen, F nachfassen, N keine Antwort, A annehmen, X lassen, E vorbereiten.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys of {command}: press them here</source>
        <translation>Tasten für {command}: hier drücken</translation>
    </message>
    <message>
        <source>Keys of “{command}”:</source>
        <translation>Tasten für „{command}“:</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>Übliche Tasten für alle</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Fold the side bar</source>
        <translation>Seitenleiste einklappen</translation>
    </message>
    <message>
        <source>Trash and settings</source>
        <translation>Papierkorb und Einstellungen</translation>
    </message>
    <message>
        <source>Unfold the side bar</source>
        <translation>Seitenleiste ausklappen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>SkillDialog</name>
    <message>
        <source>Also called</source>
        <translation>Heißt auch</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Implies</source>
        <translation>Schließt ein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New skill</source>
        <translation>Neue Fähigkeit</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>skills that one has with it, as Django means Python</source>
        <translation>Fähigkeiten, die damit einhergehen, wie Django Python bedeutet</translation>
    </message>
    <message>
        <source>with commas between them, such as k8s, kube</source>
        <translation>durch Kommas getrennt, etwa k8s, kube</translation>
    </message>
</context>
<context>
    <name>Skills</name>
    <message>
        <source>As important as most</source>
        <translation>So wichtig wie die meisten</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Im Aufbau</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>Sicherheitsüberprüfung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Nah dran</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Ausbildung</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernend</translation>
    </message>
    <message>
        <source>Less important</source>
        <translation>Weniger wichtig</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>More important</source>
        <translation>Wichtiger</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Nice to have</source>
        <translation>Von Vorteil</translation>
    </message>
    <message>
        <source>No requirements yet.</source>
        <translation>Noch keine Anforderungen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>The one must is met.</source>
        <translation>Die eine Pflicht ist erfüllt.</translation>
    </message>
    <message>
        <source>The one must is not met.</source>
        <translation>Die eine Pflicht ist nicht erfüllt.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Erwünscht</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>Arbeitserlaubnis</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>all of {skills}</source>
        <translation>alle von {skills}</translation>
    </message>
    <message>
        <source>any {k} of {skills}</source>
        <translation>beliebige {k} von {skills}</translation>
    </message>
    <message>
        <source>delivers ordinary tasks alone, asks on design</source>
        <translation>erledigt übliche Aufgaben allein, fragt beim Entwurf nach</translation>
    </message>
    <message>
        <source>designs with it, knows how it fails, reviews others</source>
        <translation>entwirft damit, weiß, wie es versagt, begutachtet andere</translation>
    </message>
    <message>
        <source>follows a tutorial, makes small changes in given code</source>
        <translation>folgt einer Anleitung, macht kleine Änderungen an gegebenem Code</translation>
    </message>
    <message>
        <source>no knowledge of it</source>
        <translation>keine Kenntnis davon</translation>
    </message>
    <message>
        <source>sets direction, teaches, solves the unusual</source>
        <translation>gibt die Richtung vor, lehrt, löst das Ungewöhnliche</translation>
    </message>
    <message>
        <source>{count} of {met} met requirements have evidence, the newest from {month}.</source>
        <translation>{count} von {met} erfüllten Anforderungen haben Nachweise, der neueste vom {month}.</translation>
    </message>
    <message>
        <source>{count} of {met} met requirements have evidence.</source>
        <translation>{count} von {met} erfüllten Anforderungen haben Nachweise.</translation>
    </message>
    <message>
        <source>{met} of {musts} musts met.</source>
        <translation>{met} von {musts} Pflichten erfüllt.</translation>
    </message>
    <message>
        <source>{rated} of {skills} skills assessed.</source>
        <translation>{rated} von {skills} Fähigkeiten bewertet.</translation>
    </message>
    <message>
        <source>{skill} to {level}</source>
        <translation>{skill} auf {level}</translation>
    </message>
    <message>
        <source>{skill}, from {source}</source>
        <translation>{skill}, durch {source}</translation>
    </message>
</context>
<context>
    <name>SkillsView</name>
    <message>
        <source>Add a skill</source>
        <translation>Fähigkeit hinzufügen</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>„{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>All skills</source>
        <translation>Alle Fähigkeiten</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Verlangt von</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Verlangte</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Nachweise…</translation>
    </message>
    <message>
        <source>Find a skill</source>
        <translation>Fähigkeit suchen</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt genutzt</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Level of {skill}: {level}</source>
        <translation>Stufe von {skill}: {level}</translation>
    </message>
    <message>
        <source>Names and what it implies…</source>
        <translation>Namen und was sie einschließt…</translation>
    </message>
    <message>
        <source>No skill fits. What is not in the list can be added to it.</source>
        <translation>Keine Fähigkeit passt. Was nicht in der Liste steht, kann hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Bewertete</translation>
    </message>
    <message>
        <source>Remove this skill of yours</source>
        <translation>Diese eigene Fähigkeit entfernen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation>Nach {column} sortieren</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>{level}, from {skill}</source>
        <translation>{level}, durch {skill}</translation>
    </message>
    <message>
        <source>{shown} of {all} skills, {rated} rated</source>
        <translation>{shown} von {all}, {rated} bewertet</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>Snooze for 3 days</source>
        <translation>Um 3 Tage zurückstellen</translation>
    </message>
    <message>
        <source>Snooze until a day…</source>
        <translation>Bis zu einem Tag zurückstellen…</translation>
    </message>
    <message>
        <source>Snooze until next week</source>
        <translation>Bis nächste Woche zurückstellen</translation>
    </message>
    <message>
        <source>Snooze until tomorrow</source>
        <translation>Bis morgen zurückstellen</translation>
    </message>
    <message>
        <source>{when} ({day})</source>
        <translation>{when} ({day})</translation>
    </message>
</context>
<context>
    <name>SortHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>StageChip</name>
    <message>
        <source>Stage: {stage}</source>
        <translation>Phase: {stage}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{stage} · {days}</source>
        <translation>{stage} · {days}</translation>
    </message>
</context>
<context>
    <name>StageColors</name>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>StageCommands</name>
    <message>
        <source>Add a stage…</source>
        <translation>Phase hinzufügen…</translation>
    </message>
    <message>
        <source>Another number…</source>
        <translation>Andere Zahl…</translation>
    </message>
    <message>
        <source>As usual for this kind</source>
        <translation>Wie üblich für diese Art</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Days without news after which an application here counts as quiet:</source>
        <translation>Tage ohne Neuigkeiten, nach denen eine Bewerbung hier als still gilt:</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Quiet after</source>
        <translation>Still nach</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
</context>
<context>
    <name>StageHandle</name>
    <message>
        <source>Median time in this stage: {days}</source>
        <translation>Mittlere Zeit in dieser Phase: {days}</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n applications</source>
        <translation>
            <numerusform>{name}, %n Bewerbung</numerusform>
            <numerusform>{name}, %n Bewerbungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, 1 application</source>
        <translation>{name}, 1 Bewerbung</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln applications</source>
        <translation>
            <numerusform>%Ln Bewerbung</numerusform>
            <numerusform>%Ln Bewerbungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 application</source>
        <translation>1 Bewerbung</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Noch keine Bewerbungen</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>{found} of {all} applications found</source>
        <translation>{found} von {all} Bewerbungen gefunden</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Not rated yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>You are at {level}</source>
        <translation>Jetzige Stufe: {level}</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {all}: {name}</source>
        <translation>Schritt {number} von {all}: {name}</translation>
    </message>
    <message>
        <source>{step}, the present one</source>
        <translation>{step}, der jetzige</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Answer the offer</source>
        <translation>Auf das Angebot antworten</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Task: {title}, {day}</source>
        <translation>Aufgabe: {title}, {day}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>erledigt {day}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{interview}, {day}</source>
        <translation>{interview}, {day}</translation>
    </message>
    <message>
        <source>{step}, {day}</source>
        <translation>{step}, {day}</translation>
    </message>
    <message>
        <source>{time} {place}</source>
        <translation>{time} {place}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 Stern</translation>
    </message>
    <message>
        <source>Also sort by this column</source>
        <translation>Zusätzlich nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>By company</source>
        <translation>Nach Firma</translation>
    </message>
    <message>
        <source>By search</source>
        <translation>Nach Stellensuche</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>Nach Phase</translation>
    </message>
    <message>
        <source>Commas between tags</source>
        <translation>Kommas zwischen Schlagwörtern</translation>
    </message>
    <message>
        <source>Do not sort by this column</source>
        <translation>Nicht nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Hide {column}</source>
        <translation>{column} ausblenden</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>Keine Firma</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>No search</source>
        <translation>Keine Stellensuche</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Keine Phase</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>This is too long for a cell; shorten it.</source>
        <translation>Das ist zu lang für eine Zelle; kürzen.</translation>
    </message>
    <message>
        <source>{stage} as</source>
        <translation>{stage} als</translation>
    </message>
    <message>
        <source>“{column}” follows from other things and cannot be typed.</source>
        <translation>„{column}“ ergibt sich aus anderem und lässt sich nicht eingeben.</translation>
    </message>
    <message>
        <source>“{column}” has {count} characters, too many to be edited here; use “pursuit edit {id}” in a terminal.</source>
        <translation>„{column}“ hat {count} Zeichen, zu viele, um hier bearbeitet zu werden; dafür „pursuit edit {id}“ in einem Terminal verwenden.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Applications</source>
        <translation>Bewerbungen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Each application becomes a row here, to be sorted, filtered and edited in place.</source>
        <translation>Jede Bewerbung wird hier zu einer Zeile, die sich sortieren, filtern und direkt bearbeiten lässt.</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Neue Bewerbung</translation>
    </message>
    <message>
        <source>No application fits “{search}”.</source>
        <translation>Keine Bewerbung passt zu „{search}“.</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Noch keine Bewerbungen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>TableStrip</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Group by: {group}</source>
        <translation>Gruppieren nach: {group}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} von {all}</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>New tags</source>
        <translation>Neue Schlagwörter</translation>
    </message>
    <message>
        <source>New tags, with commas between them</source>
        <translation>Neue Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n applications</source>
        <translation>
            <numerusform>Schlagwörter von %n Bewerbung</numerusform>
            <numerusform>Schlagwörter von %n Bewerbungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of 1 application</source>
        <translation>Schlagwörter von 1 Bewerbung</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Remove the tag {name}</source>
        <translation>Schlagwort {name} entfernen</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>due, e.g. Fri</source>
        <translation>fällig, z. B. Fr</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>This could not be done because of a mistake in Pursuit; nothing that was stored is lost.</source>
        <translation>Das ging wegen eines Fehlers in Pursuit nicht; nichts Gespeichertes ist verloren.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Add a target role from a template</source>
        <translation>Zielrolle aus einer Vorlage hinzufügen</translation>
    </message>
    <message>
        <source>Add this role</source>
        <translation>Diese Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>What the role asks for</source>
        <translation>Was die Rolle verlangt</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>+ Entry</source>
        <translation>+ Eintrag</translation>
    </message>
    <message>
        <source>Add to the timeline</source>
        <translation>Zum Verlauf hinzufügen</translation>
    </message>
    <message>
        <source>An entry needs a day; write one such as yesterday or 26 Nov.</source>
        <translation>Ein Eintrag braucht einen Tag; etwa gestern oder 26. Nov. schreiben.</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Beworben</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Moved to {stage}</source>
        <translation>Verschoben nach {stage}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Saved from {source}</source>
        <translation>Gemerkt, Quelle: {source}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>noch kein Ergebnis</translation>
    </message>
    <message>
        <source>{interview}: {result}</source>
        <translation>{interview}: {result}</translation>
    </message>
    <message>
        <source>{stage}: {outcome}</source>
        <translation>{stage}: {outcome}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>Tracker</name>
    <message numerus="yes">
        <source>%n requirements ask for “{name}”; change them first.</source>
        <translation>
            <numerusform>%n Anforderung verlangt „{name}“; sie zuerst ändern.</numerusform>
            <numerusform>%n Anforderungen verlangen „{name}“; sie zuerst ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>A back-up cannot replace the database that it copies; choose another file.</source>
        <translation>Eine Sicherung kann die Datenbank, die sie kopiert, nicht ersetzen; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>A change made by another version</source>
        <translation>Eine Änderung einer anderen Version</translation>
    </message>
    <message>
        <source>A condition on {what} has no “{key}”.</source>
        <translation>Eine Bedingung der Art {what} hat kein „{key}“.</translation>
    </message>
    <message>
        <source>A condition says in “asked” what is asked.</source>
        <translation>Eine Bedingung nennt in „asked“, was verlangt wird.</translation>
    </message>
    <message>
        <source>A document has no field “{field}”; it has {fields}.</source>
        <translation>Ein Dokument hat kein Feld „{field}“; es hat {fields}.</translation>
    </message>
    <message>
        <source>A level is a whole number from 0 to {most}, not {level}.</source>
        <translation>Eine Stufe ist eine ganze Zahl von 0 bis {most}, nicht {level}.</translation>
    </message>
    <message>
        <source>A level that is needed is from 1 to {most}, not {need}.</source>
        <translation>Eine verlangte Stufe liegt zwischen 1 und {most}, nicht bei {need}.</translation>
    </message>
    <message>
        <source>A question has no field “{field}”; it has {fields}.</source>
        <translation>Eine Frage hat kein Feld „{field}“; sie hat {fields}.</translation>
    </message>
    <message>
        <source>A requirement asks for “{name}”; change it first.</source>
        <translation>Eine Anforderung verlangt „{name}“; sie zuerst ändern.</translation>
    </message>
    <message>
        <source>A requirement has at least one option.</source>
        <translation>Eine Anforderung hat mindestens eine Möglichkeit.</translation>
    </message>
    <message>
        <source>A role has a title.</source>
        <translation>Eine Rolle hat einen Titel.</translation>
    </message>
    <message>
        <source>A role has no field “{field}”; it has {fields}.</source>
        <translation>Eine Rolle hat kein Feld „{field}“; sie hat {fields}.</translation>
    </message>
    <message>
        <source>A search has at most {most} characters; shorten it.</source>
        <translation>Eine Suche hat höchstens {most} Zeichen; sie kürzen.</translation>
    </message>
    <message>
        <source>A sheet holds {most:,} rows, and there are {rows:,}; export to .csv instead.</source>
        <translation>Ein Tabellenblatt fasst {most:,} Zeilen, und es gibt {rows:,}; stattdessen als .csv exportieren.</translation>
    </message>
    <message>
        <source>A skill has no field “{field}”; it has {fields}.</source>
        <translation>Eine Fähigkeit hat kein Feld „{field}“; sie hat {fields}.</translation>
    </message>
    <message>
        <source>A stage is entered by a move, not by an entry of the timeline.</source>
        <translation>In eine Phase kommt eine Bewerbung durch Verschieben, nicht durch einen Eintrag im Verlauf.</translation>
    </message>
    <message>
        <source>A text holds half a character (a lone surrogate), which no file can keep.</source>
        <translation>Ein Text enthält ein halbes Zeichen (ein einzelnes Surrogat), das keine Datei aufnehmen kann.</translation>
    </message>
    <message>
        <source>A {noun} has no field “{field}”; it has {known}.</source>
        <translation>{noun} hat kein Feld „{field}“, sondern {known}.</translation>
    </message>
    <message>
        <source>Add a requirement to {name}</source>
        <translation>Anforderung zu {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add an interview at {company}</source>
        <translation>Gespräch bei {company} hinzufügen</translation>
    </message>
    <message>
        <source>Add an offer from {company}</source>
        <translation>Angebot von {company} hinzufügen</translation>
    </message>
    <message>
        <source>Add evidence for {name}</source>
        <translation>Nachweis für {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the company {name}</source>
        <translation>Firma {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the contact {name}</source>
        <translation>Kontakt {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the role {name}</source>
        <translation>Rolle {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the search {name}</source>
        <translation>Stellensuche {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the skill {name}</source>
        <translation>Fähigkeit {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the stage {name}</source>
        <translation>Phase {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the tag {name}</source>
        <translation>Schlagwort {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the task “{title}”</source>
        <translation>Aufgabe „{title}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add to the timeline of “{title}”</source>
        <translation>Verlauf von „{title}“ ergänzen</translation>
    </message>
    <message>
        <source>Add {n} applications</source>
        <translation>{n} Bewerbungen hinzufügen</translation>
    </message>
    <message>
        <source>Add {n} contacts from a file</source>
        <translation>{n} Kontakte aus einer Datei hinzufügen</translation>
    </message>
    <message>
        <source>Add “{title}”</source>
        <translation>„{title}“ hinzufügen</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Vermittlung</translation>
    </message>
    <message>
        <source>Agree on a time for the interview with {name}</source>
        <translation>Einen Termin für das Gespräch mit {name} vereinbaren</translation>
    </message>
    <message>
        <source>An application needs a company or a title; type at least one of them.</source>
        <translation>Eine Bewerbung braucht eine Firma oder einen Titel; mindestens eines davon eingeben.</translation>
    </message>
    <message>
        <source>An importance is 1, 2 or 3, not {importance}.</source>
        <translation>Eine Wichtigkeit ist 1, 2 oder 3, nicht {importance}.</translation>
    </message>
    <message>
        <source>An importance is from 1 to 3, not {importance}.</source>
        <translation>Eine Wichtigkeit liegt zwischen 1 und 3, nicht bei {importance}.</translation>
    </message>
    <message>
        <source>An interview cannot end before it begins: it begins at {begins} and ends at {until}. Change one of them, or give its length in minutes if it goes on past midnight.</source>
        <translation>Ein Gespräch kann nicht enden, bevor es beginnt: Es beginnt um {begins} und endet um {until}. Eines davon ändern oder, wenn es über Mitternacht geht, die Dauer in Minuten angeben.</translation>
    </message>
    <message>
        <source>An interview cannot end before it begins; give its length in minutes.</source>
        <translation>Ein Gespräch kann nicht enden, bevor es beginnt; die Dauer in Minuten angeben.</translation>
    </message>
    <message>
        <source>An interview has no field “{field}”; it has {fields}.</source>
        <translation>Ein Gespräch hat kein Feld „{field}“; es hat {fields}.</translation>
    </message>
    <message>
        <source>An interview takes at most a week; give its length in minutes, up to {most:,}.</source>
        <translation>Ein Gespräch dauert höchstens eine Woche; die Dauer in Minuten angeben, bis {most:,}.</translation>
    </message>
    <message>
        <source>An offer has no field “{field}”; it has {fields}.</source>
        <translation>Ein Angebot hat kein Feld „{field}“; es hat {fields}.</translation>
    </message>
    <message>
        <source>An offer needs its base; give an amount.</source>
        <translation>Zu einem Angebot gehört das Grundgehalt; einen Betrag angeben.</translation>
    </message>
    <message>
        <source>An offer needs its {missing}; give it, such as base 85000 and currency EUR.</source>
        <translation>Zu einem Angebot gehört {missing}; angeben, etwa base 85000 und currency EUR.</translation>
    </message>
    <message>
        <source>Another program is using {path}, so nothing was changed. Try again in a moment.</source>
        <translation>Ein anderes Programm benutzt {path}, daher wurde nichts geändert. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Answer the offer of {name}</source>
        <translation>Das Angebot von {name} beantworten</translation>
    </message>
    <message>
        <source>Answer {name}</source>
        <translation>{name} antworten</translation>
    </message>
    <message>
        <source>Application {id}</source>
        <translation>Bewerbung {id}</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>Beworben am</translation>
    </message>
    <message>
        <source>Archive {n} applications</source>
        <translation>{n} Bewerbungen archivieren</translation>
    </message>
    <message>
        <source>Archive “{title}”</source>
        <translation>„{title}“ archivieren</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Attach {name} to “{title}”</source>
        <translation>{name} an „{title}“ anhängen</translation>
    </message>
    <message>
        <source>Change a condition of {name}</source>
        <translation>Bedingung von {name} ändern</translation>
    </message>
    <message>
        <source>Change a requirement of {name}</source>
        <translation>Anforderung von {name} ändern</translation>
    </message>
    <message>
        <source>Change the role {name}</source>
        <translation>Rolle {name} ändern</translation>
    </message>
    <message>
        <source>Change the skill {name}</source>
        <translation>Fähigkeit {name} ändern</translation>
    </message>
    <message>
        <source>Change the stage {name}</source>
        <translation>Phase {name} ändern</translation>
    </message>
    <message>
        <source>Change the view {name}</source>
        <translation>Ansicht {name} ändern</translation>
    </message>
    <message>
        <source>Close {n} applications as {outcome}</source>
        <translation>{n} Bewerbungen abschließen: {outcome}</translation>
    </message>
    <message>
        <source>Close “{title}” as {outcome}</source>
        <translation>„{title}“ abschließen: {outcome}</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Company and title in one</source>
        <translation>Firma und Titel zusammen</translation>
    </message>
    <message>
        <source>Complete the task “{title}”</source>
        <translation>Aufgabe „{title}“ erledigen</translation>
    </message>
    <message>
        <source>Confirm a requirement of {name}</source>
        <translation>Anforderung von {name} bestätigen</translation>
    </message>
    <message>
        <source>Confirm the requirements of “{title}”</source>
        <translation>Anforderungen von „{title}“ bestätigen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Dated history</source>
        <translation>Verlauf mit Daten</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Detach {name} from “{title}”</source>
        <translation>{name} von „{title}“ lösen</translation>
    </message>
    <message>
        <source>Dismiss a requirement of {name}</source>
        <translation>Anforderung von {name} verwerfen</translation>
    </message>
    <message>
        <source>Do the assessment for {name}</source>
        <translation>Den Test für {name} machen</translation>
    </message>
    <message>
        <source>Duplicate the role {name}</source>
        <translation>Rolle {name} duplizieren</translation>
    </message>
    <message>
        <source>E-mail of the contact</source>
        <translation>E-Mail des Kontakts</translation>
    </message>
    <message>
        <source>Edit a question from {company}</source>
        <translation>Frage von {company} bearbeiten</translation>
    </message>
    <message>
        <source>Edit an interview at {company}</source>
        <translation>Gespräch bei {company} bearbeiten</translation>
    </message>
    <message>
        <source>Edit an offer from {company}</source>
        <translation>Angebot von {company} bearbeiten</translation>
    </message>
    <message>
        <source>Edit evidence for {name}</source>
        <translation>Nachweis für {name} bearbeiten</translation>
    </message>
    <message>
        <source>Edit the attachment {name} of “{title}”</source>
        <translation>Anhang {name} von „{title}“ bearbeiten</translation>
    </message>
    <message>
        <source>Edit the company {name}</source>
        <translation>Firma {name} bearbeiten</translation>
    </message>
    <message>
        <source>Edit the contact {name}</source>
        <translation>Kontakt {name} bearbeiten</translation>
    </message>
    <message>
        <source>Edit the document {name}</source>
        <translation>Dokument {name} bearbeiten</translation>
    </message>
    <message>
        <source>Edit the notes of “{title}”</source>
        <translation>Notizen zu „{title}“ bearbeiten</translation>
    </message>
    <message>
        <source>Edit the posting of “{title}”</source>
        <translation>Ausschreibung von „{title}“ bearbeiten</translation>
    </message>
    <message>
        <source>Edit the search {name}</source>
        <translation>Stellensuche {name} bearbeiten</translation>
    </message>
    <message>
        <source>Edit the task “{title}”</source>
        <translation>Aufgabe „{title}“ bearbeiten</translation>
    </message>
    <message>
        <source>Edit the timeline of “{title}”</source>
        <translation>Verlauf von „{title}“ bearbeiten</translation>
    </message>
    <message>
        <source>Edit {n} applications</source>
        <translation>{n} Bewerbungen bearbeiten</translation>
    </message>
    <message>
        <source>Edit “{title}”</source>
        <translation>„{title}“ bearbeiten</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Anstellung</translation>
    </message>
    <message>
        <source>Empty the trash ({n})</source>
        <translation>Papierkorb leeren ({n})</translation>
    </message>
    <message>
        <source>Evidence has no field “{field}”; it has {fields}.</source>
        <translation>Ein Nachweis hat kein Feld „{field}“; er hat {fields}.</translation>
    </message>
    <message>
        <source>Excitement</source>
        <translation>Begeisterung</translation>
    </message>
    <message>
        <source>Fetching was cancelled.</source>
        <translation>Das Abrufen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Fill with the example search</source>
        <translation>Mit der Beispielsuche füllen</translation>
    </message>
    <message>
        <source>Fold {name}</source>
        <translation>{name} einklappen</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>Nachfassen am</translation>
    </message>
    <message>
        <source>Highest salary</source>
        <translation>Höchstes Gehalt</translation>
    </message>
    <message>
        <source>Import {file} ({n})</source>
        <translation>{file} importieren ({n})</translation>
    </message>
    <message>
        <source>In {name}: {reason}</source>
        <translation>In {name}: {reason}</translation>
    </message>
    <message>
        <source>Interview {id}</source>
        <translation>Gespräch {id}</translation>
    </message>
    <message>
        <source>Interview {interview} is not one of application {application}.</source>
        <translation>Gespräch {interview} gehört nicht zu Bewerbung {application}.</translation>
    </message>
    <message>
        <source>Is “{sample}” in “{header}” written day first or month first?</source>
        <translation>Steht bei „{sample}“ in „{header}“ der Tag oder der Monat vorn?</translation>
    </message>
    <message>
        <source>It ends at {until}, but no time is given when it begins; give that too.</source>
        <translation>Es endet um {until}, aber wann es beginnt, fehlt; auch das angeben.</translation>
    </message>
    <message>
        <source>It ends on {last}, before {until}; snooze it to that day or an earlier one.</source>
        <translation>Es endet am {last}, vor dem {until}; höchstens bis zu diesem Tag verschieben.</translation>
    </message>
    <message>
        <source>It has gone on since: it entered {stage} on {day}.</source>
        <translation>Seither ging es weiter: {stage} seit {day}.</translation>
    </message>
    <message>
        <source>It has more parts than any e-mail needs; only its headers were read.</source>
        <translation>Sie hat mehr Teile, als eine E-Mail braucht; nur die Kopfzeilen wurden gelesen.</translation>
    </message>
    <message>
        <source>It is closed as {outcome}; tick this to open it again.</source>
        <translation>Sie ist abgeschlossen ({outcome}); ankreuzen, um sie wieder zu öffnen.</translation>
    </message>
    <message>
        <source>It is not known which files a back-up needs, so none was deleted: {error}</source>
        <translation>Welche Dateien eine Sicherung braucht, ist unbekannt, daher wurde keine gelöscht: {error}</translation>
    </message>
    <message>
        <source>Its calendar part could not be read.</source>
        <translation>Ihr Kalenderteil war nicht zu lesen.</translation>
    </message>
    <message>
        <source>Its day is past.</source>
        <translation>Der Tag ist vorbei.</translation>
    </message>
    <message>
        <source>Keep the document {name}</source>
        <translation>Dokument {name} aufheben</translation>
    </message>
    <message>
        <source>Line {line} of the history of {name} is not as this program writes it; move that file away, or export both again.</source>
        <translation>Zeile {line} des Verlaufs von {name} ist nicht so, wie dieses Programm sie schreibt; die Datei woandershin verschieben oder beide neu exportieren.</translation>
    </message>
    <message>
        <source>Line {line} of {name} cannot be read ({error}).</source>
        <translation>Zeile {line} von {name} ist nicht zu lesen ({error}).</translation>
    </message>
    <message>
        <source>Line {line} of {name} has a cell of more than a million characters, or a quote that is never closed.</source>
        <translation>Zeile {line} von {name} hat eine Zelle mit mehr als einer Million Zeichen oder ein Anführungszeichen, das nie geschlossen wird.</translation>
    </message>
    <message>
        <source>Line {line} of {name} has a cell that is too long or holds a NUL character.</source>
        <translation>Zeile {line} von {name} hat eine Zelle, die zu lang ist oder ein NUL-Zeichen enthält.</translation>
    </message>
    <message>
        <source>Line {line} of {name} holds a NUL byte, so it is no text; export it again.</source>
        <translation>Zeile {line} von {name} enthält ein NUL-Byte, ist also kein Text; die Datei neu exportieren.</translation>
    </message>
    <message>
        <source>Line {line} of {name} holds data where the headers should be; put a row above it that names the columns, such as Company, Title and Status.</source>
        <translation>In Zeile {line} von {name} stehen Daten statt der Überschriften; darüber eine Zeile einfügen, die die Spalten benennt, etwa Company, Title und Status.</translation>
    </message>
    <message>
        <source>Line {line} of {name} is a second row of headers; remove one of them.</source>
        <translation>Zeile {line} von {name} ist eine zweite Zeile mit Überschriften; eine davon entfernen.</translation>
    </message>
    <message>
        <source>Line {line} of {name} is no JSON ({reason}); export it again.</source>
        <translation>Zeile {line} von {name} ist kein JSON ({reason}); die Datei neu exportieren.</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>Zeile {line}: {problem}</translation>
    </message>
    <message>
        <source>Lines {first} and {second} of {name} both hold headers; remove one of them and try again.</source>
        <translation>Die Zeilen {first} und {second} von {name} enthalten beide Überschriften; eine davon entfernen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link {name} to “{title}”</source>
        <translation>{name} mit „{title}“ verknüpfen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Lowest salary</source>
        <translation>Niedrigstes Gehalt</translation>
    </message>
    <message>
        <source>Move {n} applications to the trash</source>
        <translation>{n} Bewerbungen in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Move {n} applications to {stage}</source>
        <translation>{n} Bewerbungen nach {stage} verschieben</translation>
    </message>
    <message>
        <source>Move “{title}” to the trash</source>
        <translation>„{title}“ in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Move “{title}” to {stage}</source>
        <translation>„{title}“ nach {stage} verschieben</translation>
    </message>
    <message>
        <source>No back-up could be made first, so nothing was begun: {reason}</source>
        <translation>Zuvor konnte keine Sicherung erstellt werden, daher wurde nichts begonnen: {reason}</translation>
    </message>
    <message>
        <source>No row has the status “{word}”; there are {known}.</source>
        <translation>Keine Zeile hat den Status „{word}“; es gibt {known}.</translation>
    </message>
    <message>
        <source>No title and no company was found on this page. Copy the text of the posting into Pursuit.</source>
        <translation>Auf dieser Seite wurde weder Titel noch Firma gefunden. Den Text der Ausschreibung in Pursuit einfügen.</translation>
    </message>
    <message>
        <source>Not a status</source>
        <translation>Kein Status</translation>
    </message>
    <message>
        <source>Not an application</source>
        <translation>Keine Bewerbung</translation>
    </message>
    <message>
        <source>Note a question from {company}</source>
        <translation>Frage von {company} notieren</translation>
    </message>
    <message>
        <source>Note that the interview at {company} took place</source>
        <translation>Notieren, dass das Gespräch bei {company} stattfand</translation>
    </message>
    <message>
        <source>Note that {name} was sent for “{title}”</source>
        <translation>Notieren, dass {name} für „{title}“ gesendet wurde</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing can be read in {damaged}: its list of tables is gone. Restore a back-up: “pursuit backup --list”.</source>
        <translation>In {damaged} ist nichts zu lesen: Das Verzeichnis der Tabellen fehlt. Eine Sicherung wiederherstellen: „pursuit backup --list“.</translation>
    </message>
    <message>
        <source>Of {options} options, {k} cannot be needed.</source>
        <translation>Von {options} Möglichkeiten können nicht {k} nötig sein.</translation>
    </message>
    <message>
        <source>Offer {id}</source>
        <translation>Angebot {id}</translation>
    </message>
    <message>
        <source>Offer {id} is not one of application {application}.</source>
        <translation>Angebot {id} gehört nicht zu Bewerbung {application}.</translation>
    </message>
    <message>
        <source>Offer {id} was revised already, by offer {later}; revise that one.</source>
        <translation>Angebot {id} wurde schon durch Angebot {later} nachgebessert; dieses nachbessern.</translation>
    </message>
    <message>
        <source>Only Pursuit&apos;s own extension may call; nothing was saved.</source>
        <translation>Nur die Erweiterung von Pursuit selbst darf das; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Only an entry that enters a stage has a stage or an outcome.</source>
        <translation>Nur ein Eintrag, der in eine Phase führt, hat eine Phase oder ein Ergebnis.</translation>
    </message>
    <message>
        <source>Only links that begin with http:// or https:// are fetched.</source>
        <translation>Nur Links, die mit http:// oder https:// beginnen, werden abgerufen.</translation>
    </message>
    <message>
        <source>Only pages of the web can be saved, whose address begins with http:// or https://.</source>
        <translation>Nur Webseiten können gespeichert werden, deren Adresse mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Paid per</source>
        <translation>Bezahlt pro</translation>
    </message>
    <message>
        <source>Plan “{task}” for “{title}”</source>
        <translation>„{task}“ für „{title}“ planen</translation>
    </message>
    <message>
        <source>Propose nothing of the kind for “{title}”</source>
        <translation>Für „{title}“ nichts dergleichen vorschlagen</translation>
    </message>
    <message>
        <source>Propose the next steps for “{title}” again</source>
        <translation>Die nächsten Schritte für „{title}“ wieder vorschlagen</translation>
    </message>
    <message>
        <source>Rate {name} {level}</source>
        <translation>{name} bewerten: {level}</translation>
    </message>
    <message>
        <source>Read the requirements of {n} applications</source>
        <translation>Anforderungen von {n} Bewerbungen lesen</translation>
    </message>
    <message>
        <source>Read the requirements of “{title}”</source>
        <translation>Anforderungen von „{title}“ lesen</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>Grund des Endes</translation>
    </message>
    <message>
        <source>Remove a question from {company}</source>
        <translation>Frage von {company} entfernen</translation>
    </message>
    <message>
        <source>Remove a rate of {currency} in {base}</source>
        <translation>Kurs von {currency} in {base} entfernen</translation>
    </message>
    <message>
        <source>Remove a requirement of {name}</source>
        <translation>Anforderung von {name} entfernen</translation>
    </message>
    <message>
        <source>Remove an interview at {company}</source>
        <translation>Gespräch bei {company} entfernen</translation>
    </message>
    <message>
        <source>Remove an offer from {company}</source>
        <translation>Angebot von {company} entfernen</translation>
    </message>
    <message>
        <source>Remove evidence for {name}</source>
        <translation>Nachweis für {name} entfernen</translation>
    </message>
    <message>
        <source>Remove from the timeline of “{title}”</source>
        <translation>Aus dem Verlauf von „{title}“ entfernen</translation>
    </message>
    <message>
        <source>Remove the company {name}</source>
        <translation>Firma {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the contact {name}</source>
        <translation>Kontakt {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the document {name}</source>
        <translation>Dokument {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the role {name}</source>
        <translation>Rolle {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the search {name}</source>
        <translation>Stellensuche {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the skill {name}</source>
        <translation>Fähigkeit {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the stage {name}</source>
        <translation>Phase {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the tag {name}</source>
        <translation>Schlagwort {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the task “{title}”</source>
        <translation>Aufgabe „{title}“ entfernen</translation>
    </message>
    <message>
        <source>Remove the view {name}</source>
        <translation>Ansicht {name} entfernen</translation>
    </message>
    <message>
        <source>Rename the tag {name}</source>
        <translation>Schlagwort {name} umbenennen</translation>
    </message>
    <message>
        <source>Reopen the task “{title}”</source>
        <translation>Aufgabe „{title}“ wieder öffnen</translation>
    </message>
    <message>
        <source>Reorder the stages</source>
        <translation>Phasen umordnen</translation>
    </message>
    <message>
        <source>Reorder {n} applications</source>
        <translation>{n} Bewerbungen umordnen</translation>
    </message>
    <message>
        <source>Reorder “{title}”</source>
        <translation>„{title}“ umordnen</translation>
    </message>
    <message>
        <source>Restore {n} applications</source>
        <translation>{n} Bewerbungen wiederherstellen</translation>
    </message>
    <message>
        <source>Restore “{title}”</source>
        <translation>„{title}“ wiederherstellen</translation>
    </message>
    <message>
        <source>Revise the offer from {company}</source>
        <translation>Angebot von {company} neu fassen</translation>
    </message>
    <message>
        <source>Row {line} of “{table}” in {name} is not as this program writes it.</source>
        <translation>Zeile {line} von „{table}“ in {name} ist nicht so, wie dieses Programm sie schreibt.</translation>
    </message>
    <message>
        <source>Résumé sent</source>
        <translation>Gesendeter Lebenslauf</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Save the view {name}</source>
        <translation>Ansicht {name} speichern</translation>
    </message>
    <message>
        <source>Saved on</source>
        <translation>Gemerkt am</translation>
    </message>
    <message>
        <source>Say to which day it is put off.</source>
        <translation>Angeben, auf welchen Tag es verschoben wird.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Stellensuche</translation>
    </message>
    <message>
        <source>Set the rate of {currency} in {base}</source>
        <translation>Kurs von {currency} in {base} festlegen</translation>
    </message>
    <message>
        <source>Set your own {what}</source>
        <translation>Eigenen Wert festlegen: {what}</translation>
    </message>
    <message>
        <source>Show “{title}” in the agenda again</source>
        <translation>„{title}“ wieder in der Agenda zeigen</translation>
    </message>
    <message>
        <source>Snooze the task “{title}”</source>
        <translation>Aufgabe „{title}“ zurückstellen</translation>
    </message>
    <message>
        <source>Snooze “{title}” until {day}</source>
        <translation>„{title}“ zurückstellen bis {day}</translation>
    </message>
    <message>
        <source>Something that this change refers to, or that refers to it, stands in its way.</source>
        <translation>Dieser Änderung steht etwas im Weg, worauf sie sich bezieht oder das sich auf sie bezieht.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Stage column: accepted</source>
        <translation>Phasenspalte: angenommen</translation>
    </message>
    <message>
        <source>Stage column: applied</source>
        <translation>Phasenspalte: beworben</translation>
    </message>
    <message>
        <source>Stage column: assessment</source>
        <translation>Phasenspalte: Probeaufgabe</translation>
    </message>
    <message>
        <source>Stage column: declined</source>
        <translation>Phasenspalte: abgesagt</translation>
    </message>
    <message>
        <source>Stage column: expired</source>
        <translation>Phasenspalte: abgelaufen</translation>
    </message>
    <message>
        <source>Stage column: interviewing</source>
        <translation>Phasenspalte: Gespräche</translation>
    </message>
    <message>
        <source>Stage column: no reply</source>
        <translation>Phasenspalte: keine Antwort</translation>
    </message>
    <message>
        <source>Stage column: offer</source>
        <translation>Phasenspalte: Angebot</translation>
    </message>
    <message>
        <source>Stage column: rejected</source>
        <translation>Phasenspalte: abgelehnt</translation>
    </message>
    <message>
        <source>Stage column: saved</source>
        <translation>Phasenspalte: gemerkt</translation>
    </message>
    <message>
        <source>Stage column: screening</source>
        <translation>Phasenspalte: Vorauswahl</translation>
    </message>
    <message>
        <source>Stage column: skipped</source>
        <translation>Phasenspalte: ausgelassen</translation>
    </message>
    <message>
        <source>Stage column: withdrawn</source>
        <translation>Phasenspalte: zurückgezogen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tag {n} applications</source>
        <translation>{n} Bewerbungen mit Schlagwörtern versehen</translation>
    </message>
    <message>
        <source>Tag “{title}”</source>
        <translation>„{title}“ mit Schlagwörtern versehen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Take back the answer to a requirement of {name}</source>
        <translation>Antwort auf eine Anforderung von {name} zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the rating of {name}</source>
        <translation>Bewertung von {name} zurücknehmen</translation>
    </message>
    <message>
        <source>Take in an e-mail for “{title}”</source>
        <translation>E-Mail zu „{title}“ übernehmen</translation>
    </message>
    <message>
        <source>Take in e-mails for {n} applications</source>
        <translation>E-Mails zu {n} Bewerbungen übernehmen</translation>
    </message>
    <message>
        <source>Take {n} applications out of the archive</source>
        <translation>{n} Bewerbungen aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Take “{title}” out of the archive</source>
        <translation>„{title}“ aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Target role</source>
        <translation>Zielrolle</translation>
    </message>
    <message>
        <source>Telephone of the contact</source>
        <translation>Telefon des Kontakts</translation>
    </message>
    <message>
        <source>Text of the posting</source>
        <translation>Text der Ausschreibung</translation>
    </message>
    <message>
        <source>That cannot be answered with {answer}; there is {known}.</source>
        <translation>Darauf ist {answer} keine Antwort; möglich: {known}.</translation>
    </message>
    <message>
        <source>That file is kept already, as document {id} “{name}”.</source>
        <translation>Diese Datei ist schon vorhanden, als Dokument {id} „{name}“.</translation>
    </message>
    <message>
        <source>That step for “{title}” was answered already; nothing was changed.</source>
        <translation>Dieser Schritt für „{title}“ ist schon beantwortet; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>Die Adresse</translation>
    </message>
    <message>
        <source>The address is empty; type one, such as a number or an e-mail address.</source>
        <translation>Die Adresse ist leer; eine eingeben, etwa eine Nummer oder eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The alias</source>
        <translation>Der andere Name</translation>
    </message>
    <message>
        <source>The amount of the pay is a whole number above 0.</source>
        <translation>Die Höhe des Gehalts ist eine ganze Zahl über 0.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid, so that nobody knows who answers; open it in the browser and paste its text instead.</source>
        <translation>Das Zertifikat von {host} ist ungültig, sodass niemand weiß, wer antwortet; die Seite stattdessen im Browser öffnen und ihren Text einfügen.</translation>
    </message>
    <message>
        <source>The change is done, but the disk of {path} failed while it was made safe, so a power cut may take it back. See that the disk works.</source>
        <translation>Die Änderung ist gemacht, aber beim Sichern auf den Datenträger von {path} trat ein Fehler auf, sodass ein Stromausfall sie rückgängig machen kann. Den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>The database was changed since the preview was made, so nothing was imported; make the preview again.</source>
        <translation>Die Datenbank hat sich seit der Vorschau geändert, daher wurde nichts importiert; die Vorschau neu erstellen.</translation>
    </message>
    <message>
        <source>The database {path} is damaged ({problem}), so it was left untouched.</source>
        <translation>Die Datenbank {path} ist beschädigt ({problem}) und wurde daher nicht angerührt.</translation>
    </message>
    <message>
        <source>The database {path} is damaged ({problem}), so it was left untouched. Run “pursuit check” to see all, and “pursuit restore” to go back to a back-up.</source>
        <translation>Die Datenbank {path} ist beschädigt ({problem}) und wurde daher nicht angerührt. „pursuit check“ zeigt alles, „pursuit restore“ kehrt zu einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>The database {path} is damaged, so nothing was written to it. Run “pursuit check” to see what is wrong, and “pursuit restore” to go back to a back-up.</source>
        <translation>Die Datenbank {path} ist beschädigt, daher wurde nichts hineingeschrieben. „pursuit check“ zeigt, was nicht stimmt, „pursuit restore“ kehrt zu einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>The database {path} was moved, deleted or replaced while it was open, so nothing was written. Put the file back, or start again to work with the one that is there now.</source>
        <translation>Die Datenbank {path} wurde verschoben, gelöscht oder ersetzt, während sie offen war, daher wurde nichts geschrieben. Die Datei zurücklegen oder neu starten, um mit der jetzigen weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full, so nothing was exported; what was there before is untouched.</source>
        <translation>Der Datenträger mit {folder} ist voll, daher wurde nichts exportiert; was dort war, ist unverändert.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full, so nothing was changed. Make room and try again.</source>
        <translation>Der Datenträger mit {path} ist voll, daher wurde nichts geändert. Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The e-mail</source>
        <translation>Die E-Mail</translation>
    </message>
    <message>
        <source>The e-mail is old.</source>
        <translation>Die E-Mail ist alt.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Der Eintrag</translation>
    </message>
    <message>
        <source>The family</source>
        <translation>Die Familie</translation>
    </message>
    <message>
        <source>The file holds a number that is too long to be read.</source>
        <translation>Die Datei enthält eine Zahl, die zu lang ist, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The file holds no applications; nothing was changed.</source>
        <translation>Die Datei enthält keine Bewerbungen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a role.</source>
        <translation>Die Datei ist für eine Rolle zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The file of document {id} “{name}” is missing from {folder}; put it back from a copy of that folder, or add the same file again.</source>
        <translation>Die Datei von Dokument {id} „{name}“ fehlt in {folder}; sie aus einer Kopie des Ordners zurücklegen oder dieselbe Datei noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>The file of document {id} “{name}” is not what was kept: {path} was changed; put it back from a copy, or add the same file again.</source>
        <translation>Die Datei von Dokument {id} „{name}“ ist nicht mehr die aufbewahrte: {path} wurde geändert; sie aus einer Kopie zurücklegen oder dieselbe Datei noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>Die Einladung</translation>
    </message>
    <message>
        <source>The label</source>
        <translation>Die Bezeichnung</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>Der Link</translation>
    </message>
    <message>
        <source>The log of changes in {path} is damaged, so what this step changed can be neither shown nor reversed; nothing was changed. Run “pursuit check” to see what is wrong.</source>
        <translation>Das Protokoll der Änderungen in {path} ist beschädigt, sodass dieser Schritt weder gezeigt noch rückgängig gemacht werden kann; nichts wurde geändert. „pursuit check“ zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>The message of the browser cannot be read.</source>
        <translation>Die Nachricht des Browsers ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>The message of the browser was cut off.</source>
        <translation>Die Nachricht des Browsers ist unvollständig.</translation>
    </message>
    <message>
        <source>The name of the contact is empty; type one.</source>
        <translation>Der Name des Kontakts ist leer; einen eingeben.</translation>
    </message>
    <message>
        <source>The name of the file</source>
        <translation>Der Name der Datei</translation>
    </message>
    <message>
        <source>The name of the {noun}</source>
        <translation>Der Name ({noun})</translation>
    </message>
    <message>
        <source>The name of the {noun} is empty; type one.</source>
        <translation>Der Name ({noun}) ist leer; einen eingeben.</translation>
    </message>
    <message>
        <source>The name {target} is too long for the system; choose a shorter one.</source>
        <translation>Der Name {target} ist für das System zu lang; einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>Die Notiz</translation>
    </message>
    <message>
        <source>The offer of {day} would end on {deadline}, before it was made; change one of the days.</source>
        <translation>Das Angebot vom {day} würde am {deadline} enden, bevor es gemacht wurde; einen der Tage ändern.</translation>
    </message>
    <message>
        <source>The page did not come in time; open it in the browser and paste its text instead.</source>
        <translation>Die Seite kam nicht rechtzeitig; sie im Browser öffnen und ihren Text einfügen.</translation>
    </message>
    <message>
        <source>The page did not come within {seconds:g} seconds; open it in the browser and paste its text instead.</source>
        <translation>Die Seite kam nicht innerhalb von {seconds:g} Sekunden; sie im Browser öffnen und ihren Text einfügen.</translation>
    </message>
    <message>
        <source>The page has {length:,} bytes; at most {most:,} are read.</source>
        <translation>Die Seite hat {length:,} Bytes; höchstens {most:,} werden gelesen.</translation>
    </message>
    <message>
        <source>The page is larger than {most} MB; open it in the browser and paste its text instead.</source>
        <translation>Die Seite ist größer als {most} MB; sie im Browser öffnen und ihren Text einfügen.</translation>
    </message>
    <message>
        <source>The page is packed in a way that was not asked for; open it in the browser and paste its text instead.</source>
        <translation>Die Seite ist auf eine Art gepackt, die nicht verlangt war; sie im Browser öffnen und ihren Text einfügen.</translation>
    </message>
    <message>
        <source>The page was redirected more than {most} times; open it in the browser and paste its text instead.</source>
        <translation>Die Seite leitete mehr als {most}-mal weiter; sie im Browser öffnen und ihren Text einfügen.</translation>
    </message>
    <message>
        <source>The period ends on {last}, before it begins on {first}; give the earlier day first.</source>
        <translation>Der Zeitraum endet am {last}, bevor er am {first} beginnt; den früheren Tag zuerst angeben.</translation>
    </message>
    <message>
        <source>The posting</source>
        <translation>Die Ausschreibung</translation>
    </message>
    <message>
        <source>The posting of “{title}” names no requirement to confirm.</source>
        <translation>Die Ausschreibung von „{title}“ nennt keine Anforderung, die zu bestätigen wäre.</translation>
    </message>
    <message>
        <source>The preparation</source>
        <translation>Die Vorbereitung</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>The question is empty; type what was asked.</source>
        <translation>Die Frage ist leer; eingeben, was gefragt wurde.</translation>
    </message>
    <message>
        <source>The salary begins at {low:,.0f} but ends at {high:,.0f}; give the lower one first.</source>
        <translation>Das Gehalt beginnt bei {low:,.0f}, endet aber bei {high:,.0f}; das niedrigere zuerst angeben.</translation>
    </message>
    <message>
        <source>The search ends before it begins; give the earlier day first.</source>
        <translation>Die Stellensuche endet, bevor sie beginnt; den früheren Tag zuerst angeben.</translation>
    </message>
    <message>
        <source>The sender</source>
        <translation>Der Absender</translation>
    </message>
    <message>
        <source>The subject</source>
        <translation>Der Betreff</translation>
    </message>
    <message>
        <source>The system could not read or write {path}, so nothing was changed. See that its disk works and try again.</source>
        <translation>Das System konnte {path} nicht lesen oder schreiben, daher wurde nichts geändert. Den Datenträger prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The tag</source>
        <translation>Das Schlagwort</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>Die Aufgabe</translation>
    </message>
    <message>
        <source>The task is empty; say what is to be done.</source>
        <translation>Die Aufgabe ist leer; angeben, was zu tun ist.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>The text of the benefits</source>
        <translation>Der Text zu den Zusatzleistungen</translation>
    </message>
    <message>
        <source>The view</source>
        <translation>Die Ansicht</translation>
    </message>
    <message>
        <source>The {field}</source>
        <translation>Das Feld „{field}“</translation>
    </message>
    <message>
        <source>There are no applications {ids}; nothing was changed.</source>
        <translation>Die Bewerbungen {ids} gibt es nicht; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There are two {at} on {day} here, since the clocks go back; the first is taken.</source>
        <translation>{at} gibt es hier am {day} zweimal, weil die Uhren zurückgestellt werden; das erste Mal gilt.</translation>
    </message>
    <message>
        <source>There are two {at} on {day} in {zone}, since the clocks go back; the first is taken.</source>
        <translation>{at} gibt es am {day} in {zone} zweimal, weil die Uhren zurückgestellt werden; das erste Mal gilt.</translation>
    </message>
    <message>
        <source>There is already a skill “{known}” of yours; change that one.</source>
        <translation>Die eigene Fähigkeit „{known}“ gibt es schon; diese ändern.</translation>
    </message>
    <message>
        <source>There is already a {noun} “{name}”; choose another name.</source>
        <translation>Den Namen „{name}“ gibt es schon ({noun}); einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is an offer already; tick this if it was withdrawn.</source>
        <translation>Es gibt schon ein Angebot; ankreuzen, wenn es zurückgezogen wurde.</translation>
    </message>
    <message>
        <source>There is no application {application_id}.</source>
        <translation>Bewerbung {application_id} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no application {id}; nothing was changed.</source>
        <translation>Bewerbung {id} gibt es nicht; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no database at {path}.</source>
        <translation>Unter {path} gibt es keine Datenbank.</translation>
    </message>
    <message>
        <source>There is no field “{field}”; choose among {fields}.</source>
        <translation>Das Feld „{field}“ gibt es nicht; zur Wahl stehen {fields}.</translation>
    </message>
    <message>
        <source>There is no field “{field}”; choose among {known}.</source>
        <translation>Das Feld „{field}“ gibt es nicht; zur Wahl stehen {known}.</translation>
    </message>
    <message>
        <source>There is no field “{field}”; did you mean {near}?</source>
        <translation>Das Feld „{field}“ gibt es nicht; ist {near} gemeint?</translation>
    </message>
    <message>
        <source>There is no field “{field}”; there are {fields}.</source>
        <translation>Das Feld „{field}“ gibt es nicht; es gibt {fields}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no file {path}; look at its name and folder.</source>
        <translation>Die Datei {path} gibt es nicht; Namen und Ordner prüfen.</translation>
    </message>
    <message>
        <source>There is no file “{path}”; check its name.</source>
        <translation>Die Datei „{path}“ gibt es nicht; den Namen prüfen.</translation>
    </message>
    <message>
        <source>There is no folder {folder}; make it first, or choose another.</source>
        <translation>Den Ordner {folder} gibt es nicht; ihn zuerst anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is no role template “{name}”. There are: {known}.</source>
        <translation>Die Vorlage „{name}“ gibt es nicht. Vorhanden sind: {known}.</translation>
    </message>
    <message>
        <source>There is no role {role_id}.</source>
        <translation>Rolle {role_id} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no role “{text}”; add one first, such as “pursuit roles add senior-back-end”.</source>
        <translation>Die Rolle „{text}“ gibt es nicht; zuerst eine hinzufügen, etwa „pursuit roles add senior-back-end“.</translation>
    </message>
    <message>
        <source>There is no role “{text}”; there are {known}.</source>
        <translation>Die Rolle „{text}“ gibt es nicht; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is no skill “{text}”; add it as a skill first.</source>
        <translation>Die Fähigkeit „{text}“ gibt es nicht; sie zuerst hinzufügen.</translation>
    </message>
    <message>
        <source>There is no skill “{text}”; did you mean {near}?</source>
        <translation>Die Fähigkeit „{text}“ gibt es nicht; ist {near} gemeint?</translation>
    </message>
    <message>
        <source>There is no stage of the kind {kind}; add one first.</source>
        <translation>Es gibt keine Phase der Art {kind}; zuerst eine hinzufügen.</translation>
    </message>
    <message>
        <source>There is no stage “{text}”; there are {known}.</source>
        <translation>Die Phase „{text}“ gibt es nicht; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is no step {id} to redo.</source>
        <translation>Es gibt keinen Schritt {id}, der wiederhergestellt werden kann.</translation>
    </message>
    <message>
        <source>There is no step {id} to undo.</source>
        <translation>Es gibt keinen Schritt {id}, der rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>There is no text in this PDF, only pictures; type the company and the title instead.</source>
        <translation>In diesem PDF ist kein Text, nur Bilder; stattdessen Firma und Titel eingeben.</translation>
    </message>
    <message>
        <source>There is no {at} on {day} here: the clocks go forward over it. Perhaps {later} is meant.</source>
        <translation>{at} gibt es hier am {day} nicht: Die Uhren werden vorgestellt. Vielleicht ist {later} gemeint.</translation>
    </message>
    <message>
        <source>There is no {at} on {day} in {zone}: the clocks go forward over it. Perhaps {later} is meant.</source>
        <translation>{at} gibt es am {day} in {zone} nicht: Die Uhren werden vorgestellt. Vielleicht ist {later} gemeint.</translation>
    </message>
    <message>
        <source>There is no {noun} {id} any more.</source>
        <translation>{noun} {id} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no {noun} {id}.</source>
        <translation>{noun} {id} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no {noun} “{name}”; there are none yet.</source>
        <translation>{noun} „{name}“ gibt es nicht; noch ist nichts davon da.</translation>
    </message>
    <message>
        <source>There is no {noun} “{name}”; there are {known}.</source>
        <translation>{noun} „{name}“ gibt es nicht; vorhanden: {known}.</translation>
    </message>
    <message>
        <source>There is no “{what}” in a profile; there are {known}.</source>
        <translation>„{what}“ gibt es in einem Profil nicht; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is nothing to read in this page.</source>
        <translation>Auf dieser Seite gibt es nichts zu lesen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Dies</translation>
    </message>
    <message>
        <source>This PDF is damaged and cannot be read; copy its text and paste it instead.</source>
        <translation>Dieses PDF ist beschädigt und nicht zu lesen; stattdessen seinen Text kopieren und einfügen.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password; save it without one, or paste its text instead.</source>
        <translation>Dieses PDF ist durch ein Passwort geschützt; es ohne Passwort speichern oder seinen Text einfügen.</translation>
    </message>
    <message>
        <source>This PDF takes too long to read; copy its text and paste it instead.</source>
        <translation>Dieses PDF zu lesen dauert zu lange; stattdessen seinen Text kopieren und einfügen.</translation>
    </message>
    <message>
        <source>This computer has no time zone database, so zones cannot be read; install the Python package tzdata.</source>
        <translation>Dieser Computer hat keine Zeitzonendatenbank, daher sind Zonen nicht zu lesen; das Python-Paket tzdata installieren.</translation>
    </message>
    <message>
        <source>This e-mail has {size:,} bytes; at most {most:,} are read. Save it without its attachments.</source>
        <translation>Diese E-Mail hat {size:,} Bytes; höchstens {most:,} werden gelesen. Sie ohne ihre Anhänge speichern.</translation>
    </message>
    <message>
        <source>This e-mail was taken in before.</source>
        <translation>Diese E-Mail wurde schon einmal übernommen.</translation>
    </message>
    <message>
        <source>This extension is of another version; update Pursuit and reload the extension.</source>
        <translation>Diese Erweiterung ist von einer anderen Version; Pursuit aktualisieren und die Erweiterung neu laden.</translation>
    </message>
    <message>
        <source>This is no e-mail: it does not begin with headers such as From and Subject.</source>
        <translation>Das ist keine E-Mail: Es beginnt nicht mit Kopfzeilen wie From und Subject.</translation>
    </message>
    <message>
        <source>This is not TOML: {problem}.</source>
        <translation>Das ist kein TOML: {problem}.</translation>
    </message>
    <message>
        <source>This link cannot be read; check it for typing errors.</source>
        <translation>Dieser Link ist nicht zu lesen; ihn auf Tippfehler prüfen.</translation>
    </message>
    <message>
        <source>This link has a name before its host, which hides where it leads; it is not fetched.</source>
        <translation>Dieser Link hat einen Namen vor dem Host, was verbirgt, wohin er führt; er wird nicht abgerufen.</translation>
    </message>
    <message>
        <source>This link has no host; write it like https://example.com/jobs.</source>
        <translation>Diesem Link fehlt der Host; so schreiben: https://example.com/jobs.</translation>
    </message>
    <message>
        <source>This link is too long, or holds spaces or characters that cannot be seen; check it.</source>
        <translation>Dieser Link ist zu lang oder enthält Leerzeichen oder unsichtbare Zeichen; ihn prüfen.</translation>
    </message>
    <message>
        <source>This page has {size:,} characters; at most {most:,} are read.</source>
        <translation>Diese Seite hat {size:,} Zeichen; höchstens {most:,} werden gelesen.</translation>
    </message>
    <message>
        <source>This page takes too long to read; copy its text and paste it instead.</source>
        <translation>Diese Seite zu lesen dauert zu lange; stattdessen ihren Text kopieren und einfügen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Type what to compare “{key}” with after {comparison}, such as {key}:{comparison}10.</source>
        <translation>Nach {comparison} eingeben, womit „{key}“ verglichen wird, etwa {key}:{comparison}10.</translation>
    </message>
    <message>
        <source>Unfold {name}</source>
        <translation>{name} ausklappen</translation>
    </message>
    <message>
        <source>Unlink {name} from “{title}”</source>
        <translation>{name} von „{title}“ trennen</translation>
    </message>
    <message>
        <source>What does “{word}” mean?</source>
        <translation>Was bedeutet „{word}“?</translation>
    </message>
    <message>
        <source>What this change adds is there already ({error}); nothing was changed.</source>
        <translation>Was diese Änderung hinzufügt, gibt es schon ({error}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Which column holds the company, and which the title?</source>
        <translation>In welcher Spalte steht die Firma, in welcher der Titel?</translation>
    </message>
    <message>
        <source>Work mode</source>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>Years are a whole number from 0, not {years}.</source>
        <translation>Jahre sind eine ganze Zahl ab 0, nicht {years}.</translation>
    </message>
    <message>
        <source>Your own {what}</source>
        <translation>Die eigene Angabe zu {what}</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>einer Bedingung</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a document in it is not the one that its name tells</source>
        <translation>ein Dokument darin ist nicht das, das sein Name nennt</translation>
    </message>
    <message>
        <source>a list of tables</source>
        <translation>eine Liste von Tabellen</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>eine gepackte Datei</translation>
    </message>
    <message>
        <source>a photo (JPEG)</source>
        <translation>ein Foto (JPEG)</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a picture (GIF)</source>
        <translation>ein Bild (GIF)</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>ein Bild (PNG)</translation>
    </message>
    <message>
        <source>a picture or a sound</source>
        <translation>ein Bild oder ein Ton</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a requirement</source>
        <translation>einer Anforderung</translation>
    </message>
    <message>
        <source>a role</source>
        <translation>einer Rolle</translation>
    </message>
    <message>
        <source>a row in it breaks a rule that no database of Pursuit breaks</source>
        <translation>eine Zeile darin verletzt eine Regel, die keine Datenbank von Pursuit verletzt</translation>
    </message>
    <message>
        <source>a row in it is longer than {most} MB</source>
        <translation>eine Zeile darin ist länger als {most} MB</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>ein Ton</translation>
    </message>
    <message>
        <source>a sound, film or picture</source>
        <translation>ein Ton, Film oder Bild</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text document (RTF)</source>
        <translation>ein Textdokument (RTF)</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>adds to the timeline</source>
        <translation>ergänzt den Verlauf</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>eine alte Office-Datei</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>einer Möglichkeit</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>application contact</source>
        <translation>Kontakt einer Bewerbung</translation>
    </message>
    <message>
        <source>application tag</source>
        <translation>Schlagwort einer Bewerbung</translation>
    </message>
    <message>
        <source>applied on {day}, which is still to come</source>
        <translation>beworben am {day}, der noch bevorsteht</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>condition asked</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>contact channel</source>
        <translation>Adresse eines Kontakts</translation>
    </message>
    <message>
        <source>contact detail</source>
        <translation>Angabe zu einem Kontakt</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>delete the application, or restore it from the trash</source>
        <translation>die Bewerbung löschen oder aus dem Papierkorb wiederherstellen</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Eintrag im Verlauf</translation>
    </message>
    <message>
        <source>event contact</source>
        <translation>Kontakt eines Eintrags</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>has a note of {size:,} characters; at most {most:,} can be kept</source>
        <translation>hat eine Notiz von {size:,} Zeichen; höchstens {most:,} sind möglich</translation>
    </message>
    <message>
        <source>has a salary that cannot be</source>
        <translation>hat ein Gehalt, das es nicht geben kann</translation>
    </message>
    <message>
        <source>has {number} cells, but the headers name {width} columns</source>
        <translation>hat {number} Zellen, aber die Überschriften nennen {width} Spalten</translation>
    </message>
    <message>
        <source>holds half of a character (a lone surrogate)</source>
        <translation>enthält ein halbes Zeichen (ein einzelnes Surrogat)</translation>
    </message>
    <message>
        <source>imported row</source>
        <translation>importierte Zeile</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>interview detail</source>
        <translation>Angabe zu einem Gespräch</translation>
    </message>
    <message>
        <source>is not as this program writes it ({error})</source>
        <translation>ist nicht so, wie dieses Programm sie schreibt ({error})</translation>
    </message>
    <message>
        <source>is “{cell}” in “{header}” day first or month first?</source>
        <translation>steht bei „{cell}“ in „{header}“ der Tag oder der Monat vorn?</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>it follows from the stage; move the application instead</source>
        <translation>es folgt aus der Phase; stattdessen die Bewerbung verschieben</translation>
    </message>
    <message>
        <source>it follows from the stage; move the application to the outcome, such as rejected</source>
        <translation>es folgt aus der Phase; die Bewerbung zum Ergebnis verschieben, etwa Abgelehnt</translation>
    </message>
    <message>
        <source>it follows from your skills and from what the posting asks for</source>
        <translation>es folgt aus den eigenen Fähigkeiten und dem, was die Ausschreibung verlangt</translation>
    </message>
    <message>
        <source>it is in the trash</source>
        <translation>ist im Papierkorb</translation>
    </message>
    <message>
        <source>it is packed far too well to be real</source>
        <translation>es ist viel zu stark gepackt, um echt zu sein</translation>
    </message>
    <message>
        <source>it is packed in a way that Pursuit does not use</source>
        <translation>es ist auf eine Art gepackt, die Pursuit nicht verwendet</translation>
    </message>
    <message>
        <source>it is protected by a password, which Pursuit never does</source>
        <translation>es ist durch ein Passwort geschützt, was Pursuit nie tut</translation>
    </message>
    <message>
        <source>it names too many files, or one of them twice</source>
        <translation>es nennt zu viele Dateien oder eine davon doppelt</translation>
    </message>
    <message>
        <source>it was cut or changed on its way here</source>
        <translation>es wurde unterwegs gekürzt oder verändert</translation>
    </message>
    <message>
        <source>k is how many of the {options} options are needed, not {k}.</source>
        <translation>k sagt, wie viele der {options} Möglichkeiten nötig sind, nicht {k}.</translation>
    </message>
    <message>
        <source>kind of employment</source>
        <translation>Art der Anstellung</translation>
    </message>
    <message>
        <source>left out, as you said</source>
        <translation>wie gewünscht ausgelassen</translation>
    </message>
    <message>
        <source>looks like application {id} of {day} posted again</source>
        <translation>sieht aus wie Bewerbung {id} vom {day}, neu ausgeschrieben</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>no applications, but skills, roles or the like</source>
        <translation>keine Bewerbungen, aber Fähigkeiten, Rollen und dergleichen</translation>
    </message>
    <message>
        <source>no company and no title</source>
        <translation>weder Firma noch Titel</translation>
    </message>
    <message>
        <source>no date, so today is taken</source>
        <translation>kein Datum, daher heute</translation>
    </message>
    <message>
        <source>no_reply</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>eines von {known}</translation>
    </message>
    <message>
        <source>packed with gzip</source>
        <translation>mit gzip gepackt</translation>
    </message>
    <message>
        <source>pay</source>
        <translation>der Bezahlung</translation>
    </message>
    <message>
        <source>period of pay</source>
        <translation>Zeitraum der Bezahlung</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>posting</source>
        <translation>Ausschreibung</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>proposal answer</source>
        <translation>Antwort auf einen Vorschlag</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>requirement option</source>
        <translation>Möglichkeit einer Anforderung</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Stellensuche</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>skill rating</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>snooze</source>
        <translation>Aufschub</translation>
    </message>
    <message>
        <source>something else now depends on what it changed, or has taken its place</source>
        <translation>inzwischen etwas anderes davon abhängt oder dessen Platz eingenommen hat</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>stage moves on</source>
        <translation>Phase rückt vor</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>the log does not say any more what it changed</source>
        <translation>im Protokoll nicht mehr steht, was geändert wurde</translation>
    </message>
    <message>
        <source>the posting names no company and no title</source>
        <translation>die Ausschreibung nennt weder Firma noch Titel</translation>
    </message>
    <message>
        <source>the posting of line {line} of {name}, one application</source>
        <translation>die Ausschreibung aus Zeile {line} von {name}, eine Bewerbung</translation>
    </message>
    <message>
        <source>the record has changed since</source>
        <translation>der Eintrag sich seither geändert hat</translation>
    </message>
    <message>
        <source>the table {error} has other columns than it must</source>
        <translation>die Tabelle {error} hat andere Spalten, als sie muss</translation>
    </message>
    <message>
        <source>there is no stage “{name}”</source>
        <translation>die Phase „{name}“ gibt es nicht</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>unpacked, it would take more than {most} GB</source>
        <translation>ausgepackt wären es mehr als {most} GB</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>was changed later</source>
        <translation>wurde später geändert</translation>
    </message>
    <message>
        <source>what does “{status}” mean?</source>
        <translation>was bedeutet „{status}“?</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>work mode</source>
        <translation>Arbeitsmodell</translation>
    </message>
    <message>
        <source>would move back from {stage} to {kind}</source>
        <translation>ginge von {stage} zurück zu {kind}</translation>
    </message>
    <message>
        <source>{copy} is the database itself; name a back-up of it.</source>
        <translation>{copy} ist die Datenbank selbst; nennen Sie eine Sicherung davon.</translation>
    </message>
    <message>
        <source>{currency} is worth one {base} always; name two currencies.</source>
        <translation>{currency} ist immer einen {base} wert; zwei Währungen nennen.</translation>
    </message>
    <message>
        <source>{days} days is no time to wait; give 1 to {longest:,}, or 0 for never.</source>
        <translation>{days} Tage sind keine Wartezeit; 1 bis {longest:,} angeben oder 0 für nie.</translation>
    </message>
    <message>
        <source>{day} is still to come; a stage is entered today or earlier. Plan a task or an interview instead.</source>
        <translation>Der {day} steht noch bevor; in eine Phase kommt man heute oder früher. Stattdessen eine Aufgabe oder ein Gespräch planen.</translation>
    </message>
    <message>
        <source>{end:g} is no salary; give an amount from 0 to {most:,.0f}.</source>
        <translation>{end:g} ist kein Gehalt; einen Betrag von 0 bis {most:,.0f} angeben.</translation>
    </message>
    <message>
        <source>{everything} does not begin as it must</source>
        <translation>{everything} beginnt nicht, wie es muss</translation>
    </message>
    <message>
        <source>{everything} holds a line that cannot be read</source>
        <translation>{everything} enthält eine Zeile, die nicht zu lesen ist</translation>
    </message>
    <message>
        <source>{everything} is not as Pursuit writes it</source>
        <translation>{everything} ist nicht so, wie Pursuit es schreibt</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another.</source>
        <translation>{folder} ist kein Ordner; einen anderen wählen.</translation>
    </message>
    <message>
        <source>{folder} may not be written to, so nothing was exported; choose another folder.</source>
        <translation>In {folder} darf nicht geschrieben werden, daher wurde nichts exportiert; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{host} answers {status} instead of the page; open it in the browser and paste its text instead.</source>
        <translation>{host} antwortet {status} statt mit der Seite; sie im Browser öffnen und ihren Text einfügen.</translation>
    </message>
    <message>
        <source>{host} cannot be reached; check the link and the connection, or open it in the browser and paste its text instead.</source>
        <translation>{host} ist nicht zu erreichen; den Link und die Verbindung prüfen oder die Seite im Browser öffnen und ihren Text einfügen.</translation>
    </message>
    <message>
        <source>{host} is on this computer or its own network; only pages of the open net are fetched.</source>
        <translation>{host} liegt auf diesem Computer oder in seinem Netz; nur Seiten aus dem offenen Netz werden abgerufen.</translation>
    </message>
    <message>
        <source>{names} are using {path}, so nothing was changed. Try again in a moment.</source>
        <translation>{names} benutzen {path}, daher wurde nichts geändert. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{name} ends within a character, or is no text at all; export it again.</source>
        <translation>{name} endet mitten in einem Zeichen oder ist gar kein Text; die Datei neu exportieren.</translation>
    </message>
    <message>
        <source>{name} ends within a quoted cell that begins in line {begun}; it was cut off, so export it again.</source>
        <translation>{name} endet mitten in einer Zelle in Anführungszeichen, die in Zeile {begun} beginnt; die Datei ist unvollständig und muss neu exportiert werden.</translation>
    </message>
    <message>
        <source>{name} has cells in {width:,} columns and {rows:,} rows, too far apart to be read.</source>
        <translation>{name} hat Zellen in {width:,} Spalten und {rows:,} Zeilen, zu weit verstreut, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>{name} has headers but no rows; nothing was changed.</source>
        <translation>{name} hat Überschriften, aber keine Zeilen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} has more than {most:,} e-mails; export only those of your search.</source>
        <translation>{name} hat mehr als {most:,} E-Mails; nur die der Stellensuche exportieren.</translation>
    </message>
    <message>
        <source>{name} has more than {most:,} rows; split it and import the parts.</source>
        <translation>{name} hat mehr als {most:,} Zeilen; die Datei teilen und die Teile importieren.</translation>
    </message>
    <message>
        <source>{name} has no sheet with applications.</source>
        <translation>{name} hat kein Tabellenblatt mit Bewerbungen.</translation>
    </message>
    <message>
        <source>{name} has {number:,} keys; at most {most} are read.</source>
        <translation>{name} hat {number:,} Schlüssel; höchstens {most} werden gelesen.</translation>
    </message>
    <message>
        <source>{name} has {size:,.0f} MB; at most {most:,.0f} MB are read. Split it and import the parts.</source>
        <translation>{name} hat {size:,.0f} MB; höchstens {most:,.0f} MB werden gelesen. Die Datei teilen und die Teile importieren.</translation>
    </message>
    <message>
        <source>{name} has {size:,} bytes; at most {most:,} are read. Export less at once.</source>
        <translation>{name} hat {size:,} Bytes; höchstens {most:,} werden gelesen. Weniger auf einmal exportieren.</translation>
    </message>
    <message>
        <source>{name} has {width:,} columns; at most {most} are read.</source>
        <translation>{name} hat {width:,} Spalten; höchstens {most} werden gelesen.</translation>
    </message>
    <message>
        <source>{name} holds a table “{field}” that no version of Pursuit has; nothing was changed.</source>
        <translation>{name} enthält eine Tabelle „{field}“, die keine Version von Pursuit hat; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} holds more than {most:,} files, so it is no export; unpack it.</source>
        <translation>{name} enthält mehr als {most:,} Dateien, ist also kein Export; die Datei entpacken.</translation>
    </message>
    <message>
        <source>{name} holds no applications of yours; nothing was changed.</source>
        <translation>{name} enthält keine eigenen Bewerbungen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} holds no applications that can be told: no column is a company or a title. Say which one is, such as --map “Name=company”.</source>
        <translation>In {name} sind keine Bewerbungen zu erkennen: Keine Spalte ist eine Firma oder ein Titel. Angeben, welche es ist, etwa --map „Name=company“.</translation>
    </message>
    <message>
        <source>{name} holds no applications.</source>
        <translation>{name} enthält keine Bewerbungen.</translation>
    </message>
    <message>
        <source>{name} holds no applications: no list of objects with a company, a title and a status.</source>
        <translation>{name} enthält keine Bewerbungen: keine Liste von Objekten mit Firma, Titel und Status.</translation>
    </message>
    <message>
        <source>{name} holds no applications: no row names columns such as Company, Title and Status.</source>
        <translation>{name} enthält keine Bewerbungen: Keine Zeile nennt Spalten wie Company, Title und Status.</translation>
    </message>
    <message>
        <source>{name} holds no table; write the rows between pipes below a header.</source>
        <translation>{name} enthält keine Tabelle; die Zeilen zwischen senkrechte Striche unter eine Überschrift schreiben.</translation>
    </message>
    <message>
        <source>{name} is a broken or unfinished spreadsheet; open and save it again, or export it as CSV.</source>
        <translation>{name} ist eine beschädigte oder unvollständige Tabelle; sie öffnen und neu speichern oder als CSV exportieren.</translation>
    </message>
    <message>
        <source>{name} is a broken or unfinished zip; download it once more.</source>
        <translation>{name} ist ein beschädigtes oder unvollständiges Zip; noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>{name} is a page or other mark-up, not a list of applications; nothing was changed.</source>
        <translation>{name} ist eine Webseite oder Ähnliches, keine Liste von Bewerbungen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} is empty; choose the file that holds your applications.</source>
        <translation>{name} ist leer; die Datei mit den Bewerbungen wählen.</translation>
    </message>
    <message>
        <source>{name} is in a form of before 2007; save it as XLSX or CSV and import that.</source>
        <translation>{name} hat ein Format von vor 2007; als XLSX oder CSV speichern und das importieren.</translation>
    </message>
    <message>
        <source>{name} is locked with a password; save a copy without one and import that.</source>
        <translation>{name} ist durch ein Passwort geschützt; eine Kopie ohne Passwort speichern und diese importieren.</translation>
    </message>
    <message>
        <source>{name} is locked with a password; unpack it yourself and import what is in it.</source>
        <translation>{name} ist durch ein Passwort geschützt; die Datei selbst entpacken und den Inhalt importieren.</translation>
    </message>
    <message>
        <source>{name} is no JSON that can be read; export it again.</source>
        <translation>{name} ist kein lesbares JSON; die Datei neu exportieren.</translation>
    </message>
    <message>
        <source>{name} is not as this program writes it; export it again.</source>
        <translation>{name} ist nicht so, wie dieses Programm es schreibt; die Datei neu exportieren.</translation>
    </message>
    <message>
        <source>{name} is the history of an export; import the file beside it, which takes it along.</source>
        <translation>{name} ist der Verlauf eines Exports; die Datei daneben importieren, die ihn mitnimmt.</translation>
    </message>
    <message>
        <source>{name} is using {path}, so nothing was changed. Try again in a moment.</source>
        <translation>{name} benutzt {path}, daher wurde nichts geändert. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{name} is {kind}, not a list of applications; nothing was changed.</source>
        <translation>{name} ist {kind}, keine Liste von Bewerbungen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} lists people, not applications of yours; nothing was changed.</source>
        <translation>{name} führt Personen auf, keine eigenen Bewerbungen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} repeats its texts too often to be read.</source>
        <translation>{name} wiederholt seine Texte zu oft, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Pursuit; update this one and import it then.</source>
        <translation>{name} stammt von einer neueren Version von Pursuit; diese aktualisieren und dann importieren.</translation>
    </message>
    <message>
        <source>{name} would unpack to more than {size:,.0f} MB, so it was not opened.</source>
        <translation>{name} wäre ausgepackt größer als {size:,.0f} MB und wurde daher nicht geöffnet.</translation>
    </message>
    <message>
        <source>{on} is still to come; a skill is rated as it is today or was earlier.</source>
        <translation>Der {on} steht noch bevor; eine Fähigkeit wird so eingestuft, wie sie heute ist oder früher war.</translation>
    </message>
    <message>
        <source>{on} is still to come; say when “{name}” was sent once it is.</source>
        <translation>Der {on} steht noch bevor; wann „{name}“ gesendet wurde, erst danach angeben.</translation>
    </message>
    <message>
        <source>{path} cannot be opened, so nothing was changed. See that the file and its folder are there and may be used.</source>
        <translation>{path} kann nicht geöffnet werden, daher wurde nichts geändert. Prüfen, ob die Datei und ihr Ordner da sind und benutzt werden dürfen.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} ist nicht zu lesen: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>{path} ist nicht zu entfernen: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}.</source>
        <translation>{path} ist nicht zu benutzen: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} ist nicht zu schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{path} has more than {most} MB; split it into smaller files.</source>
        <translation>{path} hat mehr als {most} MB; in kleinere Dateien teilen.</translation>
    </message>
    <message>
        <source>{path} holds more than {most:,} files; choose a folder with the export alone.</source>
        <translation>{path} enthält mehr als {most:,} Dateien; einen Ordner wählen, in dem nur der Export liegt.</translation>
    </message>
    <message>
        <source>{path} holds what Pursuit did not put there: {added}. It was left untouched, since such things can run on their own; remove them with the program that added them.</source>
        <translation>{path} enthält, was Pursuit nicht hineingelegt hat: {added}. Die Datei wurde nicht angerührt, da so etwas von selbst laufen kann; es mit dem Programm entfernen, das es hinzugefügt hat.</translation>
    </message>
    <message>
        <source>{path} is a database of another program; it was left untouched.</source>
        <translation>{path} ist die Datenbank eines anderen Programms und wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>{path} is a device or a pipe, not a database.</source>
        <translation>{path} ist ein Gerät oder eine Pipe, keine Datenbank.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a database.</source>
        <translation>{path} ist ein Ordner, keine Datenbank.</translation>
    </message>
    <message>
        <source>{path} is already there; choose another name or open it.</source>
        <translation>{path} gibt es schon; einen anderen Namen wählen oder die Datei öffnen.</translation>
    </message>
    <message>
        <source>{path} is damaged ({problem}), so no copy of it was kept or used.</source>
        <translation>{path} ist beschädigt ({problem}), daher wurde keine Kopie davon aufbewahrt oder benutzt.</translation>
    </message>
    <message>
        <source>{path} is empty, so it is not a database of Pursuit; it was left untouched.</source>
        <translation>{path} ist leer, also keine Datenbank von Pursuit; die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>{path} is larger than {most:,} bytes; that is no role file.</source>
        <translation>{path} ist größer als {most:,} Bytes; das ist keine Rollendatei.</translation>
    </message>
    <message>
        <source>{path} is no zip file, or only a part of one; nothing was restored. Use another copy of it.</source>
        <translation>{path} ist keine Zip-Datei oder nur ein Teil davon; nichts wurde wiederhergestellt. Eine andere Kopie benutzen.</translation>
    </message>
    <message>
        <source>{path} is not UTF-8, as a role file is.</source>
        <translation>{path} ist nicht UTF-8, wie es eine Rollendatei ist.</translation>
    </message>
    <message>
        <source>{path} is not a database of Pursuit; it was left untouched.</source>
        <translation>{path} ist keine Datenbank von Pursuit; die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>{path} is not whole: {what}. Nothing was restored; use another copy of it.</source>
        <translation>{path} ist nicht vollständig: {what}. Nichts wurde wiederhergestellt; eine andere Kopie benutzen.</translation>
    </message>
    <message>
        <source>{path} is open in another window or program, or may not be written to; close it there and try again.</source>
        <translation>{path} ist in einem anderen Fenster oder Programm offen oder darf nicht beschrieben werden; dort schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} is written, but its disk failed while that was made safe, so a power cut may take it back. See that the disk works.</source>
        <translation>{path} ist geschrieben, aber beim Sichern auf den Datenträger ist ein Fehler aufgetreten; ein Stromausfall könnte es zurücknehmen. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>{path} lacks what Pursuit put there: the {missing}. It was left untouched; go back to a back-up with “pursuit restore”.</source>
        <translation>In {path} fehlt, was Pursuit hineingelegt hat: {missing}. Die Datei wurde nicht angerührt; mit „pursuit restore“ zu einer Sicherung zurückkehren.</translation>
    </message>
    <message>
        <source>{path} may not be used by this account, so nothing was changed. Allow it and try again.</source>
        <translation>{path} darf von diesem Konto nicht benutzt werden, daher wurde nichts geändert. Es erlauben und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} or its folder is read-only, so nothing was changed. Allow writing there and try again.</source>
        <translation>{path} oder der Ordner ist schreibgeschützt, daher wurde nichts geändert. Das Schreiben dort erlauben und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} was not written by “pursuit export”: it holds no {everything}. Nothing was changed; what other programs wrote comes in by “pursuit import”.</source>
        <translation>{path} stammt nicht von „pursuit export“: {everything} fehlt darin. Nichts wurde geändert; was andere Programme geschrieben haben, übernimmt „pursuit import“.</translation>
    </message>
    <message>
        <source>{path} was switched to write-ahead logging by another program, which is not safe here; it was left untouched. Close that program, run “PRAGMA journal_mode = DELETE” in it, and try again.</source>
        <translation>{path} wurde von einem anderen Programm auf Write-Ahead-Logging umgestellt, was hier nicht sicher ist; die Datei wurde nicht angerührt. Darin „PRAGMA journal_mode = DELETE“ ausführen, das Programm schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Pursuit; it was left untouched. Update Pursuit to open it.</source>
        <translation>{path} stammt von einer neueren Version von Pursuit und wurde nicht angerührt. Zum Öffnen Pursuit aktualisieren.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Pursuit; nothing was changed. Update Pursuit to restore it.</source>
        <translation>{path} stammt von einer neueren Version von Pursuit; nichts wurde geändert. Zum Wiederherstellen Pursuit aktualisieren.</translation>
    </message>
    <message>
        <source>{rate:g} is no rate; say how many {base} one {currency} is worth.</source>
        <translation>{rate:g} ist kein Kurs; angeben, wie viele {base} ein {currency} wert ist.</translation>
    </message>
    <message>
        <source>{source} cannot be read: {reason}.</source>
        <translation>{source} ist nicht zu lesen: {reason}.</translation>
    </message>
    <message>
        <source>{source} ends in the middle of a card; nothing was added.</source>
        <translation>{source} endet mitten in einer Karte; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{source} has a card inside another one, which cannot be read; nothing was added.</source>
        <translation>{source} hat eine Karte in einer anderen, was nicht zu lesen ist; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{source} holds more than {most:,} people; split it into smaller files.</source>
        <translation>{source} enthält mehr als {most:,} Personen; in kleinere Dateien teilen.</translation>
    </message>
    <message>
        <source>{source} holds nobody: it is no vCard with a name in it.</source>
        <translation>{source} enthält niemanden: keine vCard mit einem Namen.</translation>
    </message>
    <message>
        <source>{source} is no file that can be kept; choose a single plain file.</source>
        <translation>{source} ist keine Datei, die aufbewahrt werden kann; eine einzelne, gewöhnliche Datei wählen.</translation>
    </message>
    <message>
        <source>{source} is not there any more; choose the file again.</source>
        <translation>{source} ist nicht mehr da; die Datei neu wählen.</translation>
    </message>
    <message numerus="yes">
        <source>{stage} holds %n applications; say to which stage they go.</source>
        <translation>
            <numerusform>In {stage} ist %n Bewerbung; angeben, in welche Phase sie kommt.</numerusform>
            <numerusform>In {stage} sind %n Bewerbungen; angeben, in welche Phase sie kommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{stage} holds one application; say to which stage it goes.</source>
        <translation>In {stage} ist eine Bewerbung; angeben, in welche Phase sie kommt.</translation>
    </message>
    <message>
        <source>{stage} is not a closed stage, so it has no outcome.</source>
        <translation>{stage} ist keine abgeschlossene Phase und hat daher kein Ergebnis.</translation>
    </message>
    <message>
        <source>{stage} is the only stage of the kind {needed}, which has to stay.</source>
        <translation>{stage} ist die einzige Phase der Art {needed}, die es geben muss.</translation>
    </message>
    <message>
        <source>{stage} needs an outcome: one of {known}.</source>
        <translation>{stage} braucht ein Ergebnis: eines von {known}.</translation>
    </message>
    <message>
        <source>{strange} lies beside the database {path} without belonging to it, and would ruin it; nothing was touched. Move it away and try again.</source>
        <translation>{strange} liegt neben der Datenbank {path}, gehört nicht zu ihr und würde sie zerstören; nichts wurde angerührt. Die Datei woandershin verschieben und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{subject} is not of application {application}; nothing was changed.</source>
        <translation>{subject} gehört nicht zu Bewerbung {application}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{table} {row} refers to a {parent} that is not there</source>
        <translation>{table} {row} verweist auf {parent}, was nicht da ist</translation>
    </message>
    <message>
        <source>{target} could not be written: {reason}. What was there before is untouched.</source>
        <translation>{target} konnte nicht geschrieben werden: {reason}. Was dort war, ist unverändert.</translation>
    </message>
    <message>
        <source>{target} is a folder; name a file in it.</source>
        <translation>{target} ist ein Ordner; eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>{target} is already there; choose another name for what is recovered.</source>
        <translation>{target} gibt es schon; einen anderen Namen für das Gerettete wählen.</translation>
    </message>
    <message>
        <source>{target} is the database or a back-up of it; export to another file.</source>
        <translation>{target} ist die Datenbank oder eine Sicherung davon; in eine andere Datei exportieren.</translation>
    </message>
    <message>
        <source>{until} is not ahead; snooze it to a later day.</source>
        <translation>Der {until} liegt nicht in der Zukunft; auf einen späteren Tag verschieben.</translation>
    </message>
    <message>
        <source>{value:g} cannot be the {what} of an offer; give a number up to {most:,.0f}.</source>
        <translation>{value:g} passt nicht als {what} eines Angebots; eine Zahl bis {most:,.0f} angeben.</translation>
    </message>
    <message>
        <source>{version} is no version; give a whole number from 1.</source>
        <translation>{version} ist keine Version; eine ganze Zahl ab 1 angeben.</translation>
    </message>
    <message>
        <source>{what} has {size:,} characters; at most {most:,} can be kept. Shorten it.</source>
        <translation>{what} hat {size:,} Zeichen; höchstens {most:,} sind möglich. Den Text kürzen.</translation>
    </message>
    <message>
        <source>{what} holds a NUL character, which cannot be stored; remove it and try again.</source>
        <translation>{what} enthält ein NUL-Zeichen, das nicht gespeichert werden kann; es entfernen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{what} holds half of a character (a lone surrogate); remove it and try again.</source>
        <translation>{what} enthält ein halbes Zeichen (ein einzelnes Surrogat); es entfernen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{what} is not that of application {application}; nothing was changed.</source>
        <translation>{what} gehört nicht zu Bewerbung {application}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“tags” cannot be {value}; give a list of texts.</source>
        <translation>„tags“ kann nicht {value} sein; eine Liste von Texten angeben.</translation>
    </message>
    <message>
        <source>“{at}” is no time; write it as hours and minutes, such as 14:00.</source>
        <translation>„{at}“ ist keine Uhrzeit; als Stunden und Minuten schreiben, etwa 14:00.</translation>
    </message>
    <message>
        <source>“{field}” cannot be compared by {comparison}; write {field}:VALUE.</source>
        <translation>„{field}“ lässt sich nicht mit {comparison} vergleichen; {field}:WERT schreiben.</translation>
    </message>
    <message>
        <source>“{field}” cannot be edited: it follows from the rest.</source>
        <translation>„{field}“ ist nicht zu bearbeiten: Es folgt aus dem Übrigen.</translation>
    </message>
    <message>
        <source>“{field}” cannot be edited: {reason}.</source>
        <translation>„{field}“ ist nicht zu bearbeiten: {reason}.</translation>
    </message>
    <message>
        <source>“{field}” cannot be {value}; see what “pursuit list --json” prints for it.</source>
        <translation>„{field}“ kann nicht {value} sein; „pursuit list --json“ zeigt, was dort steht.</translation>
    </message>
    <message>
        <source>“{header}” is taken for {field} already; a field can come from one column only.</source>
        <translation>„{header}“ gilt schon als {field}; ein Feld kann nur aus einer Spalte kommen.</translation>
    </message>
    <message>
        <source>“{key}” cannot be compared by {comparison}; write {key}:VALUE.</source>
        <translation>„{key}“ lässt sich nicht mit {comparison} vergleichen; {key}:WERT schreiben.</translation>
    </message>
    <message>
        <source>“{key}” has {count:,} tables; at most {most:,} are read.</source>
        <translation>„{key}“ hat {count:,} Tabellen; höchstens {most:,} werden gelesen.</translation>
    </message>
    <message>
        <source>“{key}” is a list of tables.</source>
        <translation>„{key}“ ist eine Liste von Tabellen.</translation>
    </message>
    <message>
        <source>“{key}” is a list of texts.</source>
        <translation>„{key}“ ist eine Liste von Texten.</translation>
    </message>
    <message>
        <source>“{key}” is missing; it is {words}.</source>
        <translation>„{key}“ fehlt; es ist {words}.</translation>
    </message>
    <message>
        <source>“{key}” is not a key of {of}. Known: {known}.</source>
        <translation>„{key}“ ist kein Schlüssel {of}. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>“{key}” is {words}.</source>
        <translation>„{key}“ ist {words}.</translation>
    </message>
    <message>
        <source>“{kind}” is no kind of requirement; there are {known}.</source>
        <translation>„{kind}“ ist keine Art von Anforderung; es gibt {known}.</translation>
    </message>
    <message>
        <source>“{member}” in {name} unpacks to {times} times its size, so it was not opened.</source>
        <translation>„{member}“ in {name} wird ausgepackt mehr als {times}-mal so groß und wurde daher nicht geöffnet.</translation>
    </message>
    <message>
        <source>“{name}” has no letter or digit, so that no text could name it.</source>
        <translation>„{name}“ hat weder Buchstaben noch Ziffern, sodass kein Text es nennen könnte.</translation>
    </message>
    <message>
        <source>“{name}” has {size}, and at most {most} are kept; make it smaller, or note where it is instead.</source>
        <translation>„{name}“ hat {size}, und höchstens {most} werden aufbewahrt; die Datei verkleinern oder stattdessen notieren, wo sie ist.</translation>
    </message>
    <message>
        <source>“{name}” is already a name of {known}; choose another one.</source>
        <translation>„{name}“ ist schon ein Name von {known}; einen anderen wählen.</translation>
    </message>
    <message>
        <source>“{name}” is attached for “{title}”, so it is kept.</source>
        <translation>„{name}“ ist an „{title}“ angehängt und bleibt daher.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>„{name}“ ist leer.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {most} MB, more than any posting; it was not read.</source>
        <translation>„{name}“ ist größer als {most} MB, mehr als jede Ausschreibung; die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“{name}” is not a known skill. Add it as a skill first.</source>
        <translation>„{name}“ ist keine bekannte Fähigkeit. Sie zuerst hinzufügen.</translation>
    </message>
    <message>
        <source>“{name}” is not a known skill. Known ones like it: {near}.</source>
        <translation>„{name}“ ist keine bekannte Fähigkeit. Ähnliche bekannte: {near}.</translation>
    </message>
    <message>
        <source>“{name}” is not in the trash; nothing was changed.</source>
        <translation>„{name}“ ist nicht im Papierkorb; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{name}” is not in the trash; nothing was deleted.</source>
        <translation>„{name}“ ist nicht im Papierkorb; nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>“{name}” is {what}; pages, PDFs, texts and e-mails can be read.</source>
        <translation>„{name}“ ist {what}; gelesen werden Seiten, PDFs, Texte und E-Mails.</translation>
    </message>
    <message>
        <source>“{name}” stands for a built-in skill, whose name stays; give it an alias.</source>
        <translation>„{name}“ steht für eine eingebaute Fähigkeit, deren Name bleibt; ihr einen weiteren Namen geben.</translation>
    </message>
    <message>
        <source>“{name}” was sent on {day} for “{title}”, so it is kept.</source>
        <translation>„{name}“ wurde am {day} für „{title}“ gesendet und bleibt daher.</translation>
    </message>
    <message>
        <source>“{name}” was sent on {sent_on}, so it stays as it was; only its note can change.</source>
        <translation>„{name}“ wurde am {sent_on} gesendet und bleibt daher, wie es war; nur die Notiz ist zu ändern.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>„{path}“ ist nicht zu lesen: {reason}.</translation>
    </message>
    <message>
        <source>“{status}”</source>
        <translation>„{status}“</translation>
    </message>
    <message>
        <source>“{status}” says that it is no application</source>
        <translation>„{status}“ heißt, dass es keine Bewerbung ist</translation>
    </message>
    <message>
        <source>“{step}” cannot be reversed, since {reason}; nothing was changed.</source>
        <translation>„{step}“ lässt sich nicht umkehren, weil {reason}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no; write one of them.</source>
        <translation>„{text}“ ist weder ja noch nein; eines davon schreiben.</translation>
    </message>
    <message>
        <source>“{text}” is no amount; write a number, such as 95000 or 95k.</source>
        <translation>„{text}“ ist kein Betrag; eine Zahl schreiben, etwa 95000 oder 95k.</translation>
    </message>
    <message>
        <source>“{text}” is no currency; write its three letters, such as EUR or USD.</source>
        <translation>„{text}“ ist keine Währung; ihre drei Buchstaben schreiben, etwa EUR oder USD.</translation>
    </message>
    <message>
        <source>“{text}” is no date</source>
        <translation>„{text}“ ist kein Datum</translation>
    </message>
    <message>
        <source>“{text}” is no date; write it as year-month-day, such as 2026-09-01, as a month or a year, or as a distance from today, such as 30d.</source>
        <translation>„{text}“ ist kein Datum; als Jahr-Monat-Tag schreiben, etwa 2026-09-01, als Monat oder Jahr oder als Abstand von heute, etwa 30d.</translation>
    </message>
    <message>
        <source>“{text}” is no excitement; give a whole number from 0 to {most}.</source>
        <translation>„{text}“ ist keine Begeisterung; eine ganze Zahl von 0 bis {most} angeben.</translation>
    </message>
    <message>
        <source>“{text}” is no level; there are {known}, and {unrated}.</source>
        <translation>„{text}“ ist keine Stufe; es gibt {known} und {unrated}.</translation>
    </message>
    <message>
        <source>“{text}” is no month; write it as year-month, such as 2026-03.</source>
        <translation>„{text}“ ist kein Monat; als Jahr-Monat schreiben, etwa 2026-03.</translation>
    </message>
    <message>
        <source>“{text}” is no month; write it as year-month, such as 2026-09.</source>
        <translation>„{text}“ ist kein Monat; als Jahr-Monat schreiben, etwa 2026-09.</translation>
    </message>
    <message>
        <source>“{text}” is no number; write one such as 10 or 100k.</source>
        <translation>„{text}“ ist keine Zahl; eine schreiben, etwa 10 oder 100k.</translation>
    </message>
    <message>
        <source>“{text}” is no salary; write one such as 100k or 100kEUR.</source>
        <translation>„{text}“ ist kein Gehalt; eines schreiben, etwa 100k oder 100kEUR.</translation>
    </message>
    <message>
        <source>“{text}” is no time zone; write one such as Europe/Berlin or America/New_York.</source>
        <translation>„{text}“ ist keine Zeitzone; eine schreiben, etwa Europe/Berlin oder America/New_York.</translation>
    </message>
    <message>
        <source>“{text}” is no {what}; choose among {known}.</source>
        <translation>„{text}“ passt nicht ({what}); zur Wahl stehen {known}.</translation>
    </message>
    <message>
        <source>“{text}” is no {what}; write it as hours and minutes, such as 14:00.</source>
        <translation>„{text}“ passt nicht ({what}); als Stunden und Minuten schreiben, etwa 14:00.</translation>
    </message>
    <message>
        <source>“{text}” is no {what}; write it as year-month-day, such as {example}, or today, yesterday, +3d.</source>
        <translation>„{text}“ passt nicht ({what}); als Jahr-Monat-Tag schreiben, etwa {example}, oder heute, gestern, +3d.</translation>
    </message>
    <message>
        <source>“{text}” is not a colour; write it as #rrggbb, such as #2f6fde.</source>
        <translation>„{text}“ ist keine Farbe; als #rrggbb schreiben, etwa #2f6fde.</translation>
    </message>
    <message>
        <source>“{title}” had gone on by {day}; change that entry of its timeline first.</source>
        <translation>„{title}“ war am {day} schon weiter; zuerst diesen Eintrag im Verlauf ändern.</translation>
    </message>
    <message>
        <source>“{title}” has no posting to read; paste its text first.</source>
        <translation>„{title}“ hat keine Ausschreibung zum Lesen; zuerst ihren Text einfügen.</translation>
    </message>
    <message>
        <source>“{title}” was made on {day}; remove that entry from its timeline instead.</source>
        <translation>„{title}“ wurde am {day} abgeschickt; stattdessen diesen Eintrag aus dem Verlauf entfernen.</translation>
    </message>
    <message>
        <source>“{title}” was never in another stage, so this one cannot be removed; edit it instead.</source>
        <translation>„{title}“ war nie in einer anderen Phase, daher ist diese nicht zu entfernen; sie stattdessen bearbeiten.</translation>
    </message>
    <message>
        <source>“{values}” does not fit “{key}”; write {key}:yes or {key}:no.</source>
        <translation>„{values}“ passt nicht zu „{key}“; {key}:yes oder {key}:no schreiben.</translation>
    </message>
    <message>
        <source>“{value}” does not fit “{field}”; choose among {known}.</source>
        <translation>„{value}“ passt nicht zu „{field}“; zur Wahl stehen {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no band of pay; write it such as pay:80000..100000EUR.</source>
        <translation>„{value}“ ist keine Gehaltsspanne; so schreiben: pay:80000..100000EUR.</translation>
    </message>
    <message>
        <source>“{value}” is no stage; choose among {known}.</source>
        <translation>„{value}“ ist keine Phase; zur Wahl stehen {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no way; write where it begins and ends, such as flow:applied-rejected.</source>
        <translation>„{value}“ ist kein Weg; Anfang und Ende schreiben, etwa flow:applied-rejected.</translation>
    </message>
    <message>
        <source>“{value}” is no {key}; choose among {known}.</source>
        <translation>„{value}“ passt nicht zu {key}; zur Wahl stehen {known}.</translation>
    </message>
    <message>
        <source>“{value}” is not a {key}. Known: {known}.</source>
        <translation>„{value}“ passt nicht zu {key}. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>“{zone}” is no time zone; write one such as Europe/Berlin or America/New_York.</source>
        <translation>„{zone}“ ist keine Zeitzone; eine schreiben, etwa Europe/Berlin oder America/New_York.</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>%n applications in the trash</source>
        <translation>
            <numerusform>%n Bewerbung im Papierkorb</numerusform>
            <numerusform>%n Bewerbungen im Papierkorb</numerusform>
        </translation>
    </message>
    <message>
        <source>1 application in the trash</source>
        <translation>1 Bewerbung im Papierkorb</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %n applications with their timelines, notes and tasks.</source>
        <translation>
            <numerusform>Das löscht %n Bewerbung mit ihrem Verlauf, ihren Notizen und Aufgaben.</numerusform>
            <numerusform>Das löscht %n Bewerbungen mit ihren Verläufen, Notizen und Aufgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>This deletes 1 application with its timeline, notes and tasks.</source>
        <translation>Das löscht 1 Bewerbung mit ihrem Verlauf, ihren Notizen und Aufgaben.</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Weggeworfen</translation>
    </message>
    <message>
        <source>Thrown away: {day}</source>
        <translation>Weggeworfen: {day}</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>„Rückgängig“ bringt sie zurück.</translation>
    </message>
    <message>
        <source>What you move to the trash waits here until you restore it or delete it for good.</source>
        <translation>Was in den Papierkorb gelegt wird, wartet hier, bis es wiederhergestellt oder endgültig gelöscht wird.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Pursuit</source>
        <translation>Pursuit öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
</context>
<context>
    <name>WaitingWindow</name>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>{who} is writing to {path}. Pursuit opens as soon as that is done.</source>
        <translation>{who} schreibt gerade in {path}. Pursuit öffnet sich, sobald das getan ist.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Answer by {day}</source>
        <translation>Antwort bis {day}</translation>
    </message>
    <message>
        <source>Answer the offer, {late}</source>
        <translation>Auf das Angebot antworten, {late}</translation>
    </message>
    <message>
        <source>Answer today</source>
        <translation>Heute antworten</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Beworben</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Probeaufgabe</translation>
    </message>
    <message>
        <source>Behavioural interview</source>
        <translation>Verhaltensgespräch</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation>Beendet {day}</translation>
    </message>
    <message>
        <source>Closes {day}</source>
        <translation>Endet {day}</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Freie Mitarbeit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Final round</source>
        <translation>Letzte Runde</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>Vollzeit</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybrid</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Praktikum</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Interviewing</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Onsite</source>
        <translation>Vor-Ort-Gespräch</translation>
    </message>
    <message>
        <source>Part time</source>
        <translation>Teilzeit</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Recruiter call</source>
        <translation>Anruf der Vermittlung</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remote</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Vorauswahl</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>System design</source>
        <translation>Systementwurf</translation>
    </message>
    <message>
        <source>Technical interview</source>
        <translation>Fachgespräch</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Befristet</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>fit {score}</source>
        <translation>Passung {score}</translation>
    </message>
    <message>
        <source>fit {score}, not confirmed</source>
        <translation>Passung {score}, nicht bestätigt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>up to {pay}</source>
        <translation>bis {pay}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{amount}+</source>
        <comment>at least</comment>
        <translation>ab {amount}</translation>
    </message>
    <message>
        <source>{amount}k</source>
        <comment>thousands</comment>
        <translation>{amount}k</translation>
    </message>
    <message>
        <source>{interview} {day}</source>
        <translation>{interview} {day}</translation>
    </message>
    <message>
        <source>{interview} {day} {time}</source>
        <translation>{interview} {day} {time}</translation>
    </message>
    <message>
        <source>{late}: {task}</source>
        <translation>{late}: {task}</translation>
    </message>
    <message>
        <source>{pay}/day</source>
        <translation>{pay}/Tag</translation>
    </message>
    <message>
        <source>{pay}/h</source>
        <translation>{pay}/Std.</translation>
    </message>
    <message>
        <source>{pay}/month</source>
        <translation>{pay}/Monat</translation>
    </message>
    <message>
        <source>{task}, {when}</source>
        <translation>{task}, {when}</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Because it is</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>The file has no words for a status.</source>
        <translation>Die Datei hat keine Wörter für einen Status.</translation>
    </message>
    <message>
        <source>What the file&apos;s words for a status mean on your board. The word itself is kept with the application.</source>
        <translation>Was die Wörter der Datei für einen Status auf dem Board bedeuten. Das Wort selbst bleibt bei der Bewerbung.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Words for a status</source>
        <translation>Wörter für einen Status</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n Bewerbung</numerusform>
            <numerusform>%n Bewerbungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days, for a narrow column</comment>
        <translation>
            <numerusform>%n T</numerusform>
            <numerusform>%n T</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n Tag zu spät</numerusform>
            <numerusform>%n Tage zu spät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence</source>
        <translation>
            <numerusform>%n Nachweis</numerusform>
            <numerusform>%n Nachweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirements read from the posting</source>
        <translation>
            <numerusform>%n Anforderung aus der Ausschreibung gelesen</numerusform>
            <numerusform>%n Anforderungen aus der Ausschreibung gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 application</source>
        <translation>1 Bewerbung</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 Tag zu spät</translation>
    </message>
    <message>
        <source>1 evidence</source>
        <translation>1 Nachweis</translation>
    </message>
    <message>
        <source>1 requirement read from the posting</source>
        <translation>1 Anforderung aus der Ausschreibung gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n days</source>
        <translation>
            <numerusform>Endet in %n Tag</numerusform>
            <numerusform>Endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet %n days</source>
        <translation>
            <numerusform>%n Tag still</numerusform>
            <numerusform>%n Tage still</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet 1 day</source>
        <translation>1 Tag still</translation>
    </message>
    <message numerus="yes">
        <source>asked by %n of your open applications</source>
        <translation>
            <numerusform>von %n offenen Bewerbung verlangt</numerusform>
            <numerusform>von %n offenen Bewerbungen verlangt</numerusform>
        </translation>
    </message>
    <message>
        <source>asked by 1 of your open applications</source>
        <translation>von 1 offenen Bewerbung verlangt</translation>
    </message>
    <message numerus="yes">
        <source>{score}, up to {high} if the %n skills that you have not rated are strong.</source>
        <translation>
            <numerusform>{score}, bis zu {high}, wenn die %n unbewertete Fähigkeit stark ist.</numerusform>
            <numerusform>{score}, bis zu {high}, wenn die %n unbewerteten Fähigkeiten stark sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>{score}, up to {high} if the 1 skill that you have not rated is strong.</source>
        <translation>{score}, bis zu {high}, wenn die 1 unbewertete Fähigkeit stark ist.</translation>
    </message>
</context>
</TS>
