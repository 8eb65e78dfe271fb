<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>%n quiet</source>
        <translation>
            <numerusform>%n quiet</numerusform>
            <numerusform>%n quiet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you today</source>
        <translation>
            <numerusform>%n waiting for you today</numerusform>
            <numerusform>%n waiting for you today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n files ({size}) are kept that nothing needs, no back-up and no Undo.</source>
        <translation>
            <numerusform>%n file ({size}) is kept that nothing needs, no back-up and no Undo.</numerusform>
            <numerusform>%n files ({size}) are kept that nothing needs, no back-up and no Undo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureListDialog</name>
    <message numerus="yes">
        <source>%n postings: tick those to be added</source>
        <translation>
            <numerusform>%n posting: tick it if it is to be added</numerusform>
            <numerusform>%n postings: tick those to be added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardMoves</name>
    <message numerus="yes">
        <source>%n applications moved to {stage}</source>
        <translation>
            <numerusform>%n application moved to {stage}</numerusform>
            <numerusform>%n applications moved to {stage}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellEditing</name>
    <message numerus="yes">
        <source>This changes all %n selected applications.</source>
        <translation>
            <numerusform>This changes the %n selected application.</numerusform>
            <numerusform>This changes all %n selected applications.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapsView</name>
    <message numerus="yes">
        <source>%n open applications with requirements</source>
        <translation>
            <numerusform>%n open application with requirements</numerusform>
            <numerusform>%n open applications with requirements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%n steps are left; closing this stops there.</source>
        <translation>
            <numerusform>%n step is left; closing this stops there.</numerusform>
            <numerusform>%n steps are left; closing this stops there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Does %n steps again: {first} to {last}.</source>
        <translation>
            <numerusform>Does %n step again: {first} to {last}.</numerusform>
            <numerusform>Does %n steps again: {first} to {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes back %n steps: {first} to {last}.</source>
        <translation>
            <numerusform>Takes back %n step: {first} to {last}.</numerusform>
            <numerusform>Takes back %n steps: {first} to {last}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n rows were left out; import the file again when you know more.</source>
        <translation>
            <numerusform>%n row was left out; import the file again when you know more.</numerusform>
            <numerusform>%n rows were left out; import the file again when you know more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were taken, but are worth a look.</source>
        <translation>
            <numerusform>%n row was taken, but is worth a look.</numerusform>
            <numerusform>%n rows were taken, but are worth a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved, not sent</source>
        <translation>
            <numerusform>%n saved, not sent</numerusform>
            <numerusform>%n saved, not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n without</numerusform>
            <numerusform>%n without</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n this week</source>
        <translation>
            <numerusform>+%n this week</numerusform>
            <numerusform>+%n this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailDialog</name>
    <message numerus="yes">
        <source>%n e-mails about applications: tick those to take in.</source>
        <translation>
            <numerusform>%n e-mail about an application: tick it to take it in.</numerusform>
            <numerusform>%n e-mails about applications: tick those to take in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others were left aside.</source>
        <translation>
            <numerusform>%n other was left aside.</numerusform>
            <numerusform>%n others were left aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n e-mails</source>
        <translation>
            <numerusform>Take in %n e-mail</numerusform>
            <numerusform>Take in %n e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n added from the cards.</source>
        <translation>
            <numerusform>%n added from the cards.</numerusform>
            <numerusform>%n added from the cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveStageDialog</name>
    <message numerus="yes">
        <source>{stage} holds %n applications. What happened in it stays in their timelines.</source>
        <translation>
            <numerusform>{stage} holds %n application. What happened in it stays in its timeline.</numerusform>
            <numerusform>{stage} holds %n applications. What happened in it stays in their timelines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Requirements</name>
    <message numerus="yes">
        <source>%n skills to choose from, folded</source>
        <translation>
            <numerusform>%n skill to choose from, folded</numerusform>
            <numerusform>%n skills to choose from, folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skills to choose from, shown below</source>
        <translation>
            <numerusform>%n skill to choose from, shown below</numerusform>
            <numerusform>%n skills to choose from, shown below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message numerus="yes">
        <source>What is shown now (%n applications)</source>
        <translation>
            <numerusform>What is shown now (%n application)</numerusform>
            <numerusform>What is shown now (%n applications)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageHandle</name>
    <message numerus="yes">
        <source>{name}, %n applications</source>
        <translation>
            <numerusform>{name}, %n application</numerusform>
            <numerusform>{name}, %n applications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln applications</source>
        <translation>
            <numerusform>%Ln application</numerusform>
            <numerusform>%Ln applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>Tags of %n applications</source>
        <translation>
            <numerusform>Tags of %n application</numerusform>
            <numerusform>Tags of %n applications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tracker</name>
    <message numerus="yes">
        <source>%n requirements ask for “{name}”; change them first.</source>
        <translation>
            <numerusform>%n requirement asks for “{name}”; change it first.</numerusform>
            <numerusform>%n requirements ask for “{name}”; change them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stage} holds %n applications; say to which stage they go.</source>
        <translation>
            <numerusform>{stage} holds %n application; say to which stage it goes.</numerusform>
            <numerusform>{stage} holds %n applications; say to which stage they go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>%n applications in the trash</source>
        <translation>
            <numerusform>%n application in the trash</numerusform>
            <numerusform>%n applications in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes %n applications with their timelines, notes and tasks.</source>
        <translation>
            <numerusform>This deletes %n application with its timeline, notes and tasks.</numerusform>
            <numerusform>This deletes %n applications with their timelines, notes and tasks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days, for a narrow column</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence</source>
        <translation>
            <numerusform>%n evidence</numerusform>
            <numerusform>%n evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirements read from the posting</source>
        <translation>
            <numerusform>%n requirement read from the posting</numerusform>
            <numerusform>%n requirements read from the posting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n days</source>
        <translation>
            <numerusform>Closes in %n day</numerusform>
            <numerusform>Closes in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet %n days</source>
        <translation>
            <numerusform>Quiet %n day</numerusform>
            <numerusform>Quiet %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked by %n of your open applications</source>
        <translation>
            <numerusform>asked by %n of your open applications</numerusform>
            <numerusform>asked by %n of your open applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{score}, up to {high} if the %n skills that you have not rated are strong.</source>
        <translation>
            <numerusform>{score}, up to {high} if the %n skill that you have not rated is strong.</numerusform>
            <numerusform>{score}, up to {high} if the %n skills that you have not rated are strong.</numerusform>
        </translation>
    </message>
</context>
</TS>
