<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Asked</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation><numerusform>Last %n day</numerusform><numerusform>Last %n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) in {days}</source>
        <translation><numerusform>%n question in {days}</numerusform><numerusform>%n questions in {days}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) not for us</source>
        <translation><numerusform>%n ticket not for us</numerusform><numerusform>%n tickets not for us</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) off topic</source>
        <translation><numerusform>%n call off topic</numerusform><numerusform>%n calls off topic</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) that repeat another</source>
        <translation><numerusform>%n ticket that repeats another</numerusform><numerusform>%n tickets that repeat another</numerusform></translation>
    </message>
</context>
<context>
    <name>Competence</name>
    <message numerus="yes">
        <source>{name} (%n learn)</source>
        <translation><numerusform>{name} (%n learns)</numerusform><numerusform>{name} (%n learn)</numerusform></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>Last copy: {time}; %n kept</source>
        <translation><numerusform>Last copy: {time}; %n kept</numerusform><numerusform>Last copy: {time}; %n kept</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n characters or more</source>
        <translation><numerusform>%n character or more</numerusform><numerusform>%n characters or more</numerusform></translation>
    </message>
</context>
<context>
    <name>SetupKit</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n open tickets stay with him; they can be reassigned.</source>
        <translation><numerusform>%n open ticket stays with him; it can be reassigned.</numerusform><numerusform>%n open tickets stay with him; they can be reassigned.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions now</source>
        <translation><numerusform>%n session now</numerusform><numerusform>%n sessions now</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets</source>
        <translation><numerusform>%n open ticket</numerusform><numerusform>%n open tickets</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will lose this right: {names}</source>
        <translation><numerusform>%n person will lose this right: {names}</numerusform><numerusform>%n people will lose this right: {names}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will get this right: {names}</source>
        <translation><numerusform>%n person will get this right: {names}</numerusform><numerusform>%n people will get this right: {names}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n of this room are not in the file and stay</source>
        <translation><numerusform>%n of this room is not in the file and stays</numerusform><numerusform>%n of this room are not in the file and stay</numerusform></translation>
    </message>
</context>
<context>
    <name>Absences</name>
    <message numerus="yes">
        <source>%n open ticket(s) lie with this person</source>
        <translation><numerusform>%n open ticket lies with this person</numerusform><numerusform>%n open tickets lie with this person</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) fall into these days</source>
        <translation><numerusform>%n promise falls into these days</numerusform><numerusform>%n promises fall into these days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are on duty then</source>
        <translation><numerusform>%n shift in the roster</numerusform><numerusform>%n shifts in the roster</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) handed over to the deputy</source>
        <translation><numerusform>%n ticket handed over to the deputy</numerusform><numerusform>%n tickets handed over to the deputy</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n changed at that moment and stayed</source>
        <translation><numerusform>%n changed at that moment and stayed</numerusform><numerusform>%n changed at that moment and stayed</numerusform></translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message numerus="yes">
        <source>{line} · %n on duty</source>
        <translation><numerusform>{line} · %n on duty</numerusform><numerusform>{line} · %n on duty</numerusform></translation>
    </message>
</context>
<context>
    <name>SetupTime</name>
    <message numerus="yes">
        <source>%n day(s) a week</source>
        <translation><numerusform>%n day a week</numerusform><numerusform>%n days a week</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) passed over, the first is row {row}: {text}</source>
        <translation><numerusform>%n row passed over, row {row}: {text}</numerusform><numerusform>%n rows passed over, the first is row {row}: {text}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
</context>
<context>
    <name>SetupDuties</name>
    <message numerus="yes">
        <source>%n week(s) come round</source>
        <translation><numerusform>%n week comes round</numerusform><numerusform>%n weeks come round</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation><numerusform>%n person</numerusform><numerusform>%n people</numerusform></translation>
    </message>
</context>
<context>
    <name>SetupScripts</name>
    <message numerus="yes">
        <source>%n ticket(s) of the last {days} days</source>
        <translation><numerusform>%n ticket of the last {days} days</numerusform><numerusform>%n tickets of the last {days} days</numerusform></translation>
    </message>
</context>
</TS>
