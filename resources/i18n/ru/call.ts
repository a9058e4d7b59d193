<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CallSide</name>
    <message>
        <source>updated {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outage is declared: say what is told of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will not be linked to the outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be linked to {number} when it is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{count} “{name}” {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be linked to the ticket of the outage when it is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With others now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} “{name}”, %n caller(s) joined</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>perhaps an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to outage {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions of a new client</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>helped %n time(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Frequent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) today</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Typical solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert into the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helps in {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Queue “{group}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname or queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not the one suggested, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of another assignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a category the ticket goes to queue “{group}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows from the category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is on shift, the first to come takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by hand: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}, group “{group}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet, the queue decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {limit} in work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup: {name} ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue “{group}”: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} in work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup: {name} ({n} of {limit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on shift until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type words in any order: “fiscal link”, “till fiscal”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin to type or take one from the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z brings it back within %n s</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Clear the form?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft from another computer, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the time as 14:07</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the remote look showed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish without a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit chooses, Enter finishes, Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which ticket they ask about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel, time of the call, remote look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {time} · norm {norm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft saved {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incoming call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the draft is not being saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no call yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caller lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrap-up {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the client says. Category, questions and assignee follow from the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters are kept</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>the subject makes itself: “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in the client's words</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Client's equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serial no. {serial}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract unknown: times of “{policy}”, react in {react}, solve in {solve}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>React</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} of working time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter to the next · F3 to park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One field is missing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two fields are missing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three fields are missing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four fields are missing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are missing:</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Not saved:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script “{name}” · answered {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer by digit, on with Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions appear with the category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket is made: in this room such calls are counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket is registered and closed at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Что помогло</translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the text:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <source>Line broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message>
        <source>{name} (dedicated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key client</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
</context>
<context>
    <name>Caller</name>
    <message>
        <source>1 client, exact number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client by the last digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client by the extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client with a name alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client by the contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client by the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people share this number: ask who calls</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n clients, ↑↓ and Enter</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>, more exist: type on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number unknown — new client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · read as “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found, type on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, name, contract or ticket no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found in {n} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them: a new client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallNotices</name>
    <message>
        <source>{number} is in the queue “{group}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved, the call is back on the strip: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts are not being saved. Go on, save tickets as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six calls are open. Finish one before the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller is on the list to ring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is finished: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is assigned: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drafts of the last run were damaged. The file was kept: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) could not be read</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{name} has been waiting for %n min</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) brought back, parked</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The call is added to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is solved at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duplicate</name>
    <message>
        <source>This client has an open ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same was solved not long ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar ticket already open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text alike {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more alike</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>nobody has it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partner “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by company</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{n} more — Ctrl+H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History is closed to your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier tickets are seen when the database is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history appears here after saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewClient</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name and phone are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to call them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name alone, the rest later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is he, with a new number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resembles: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contract in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contract has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the organisation “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Caller lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solution and knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign and finish the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take down here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handling {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentCalls</name>
    <message>
        <source>Last calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number: the rest follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>{who} will call {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our colleague {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {day} {month} by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticket is taken down as {number} for now, we will tell you its own number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticket is taken down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who solves this is on shift now: we will call {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, we solve it {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} will get in touch with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A specialist of “{group}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow by {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
