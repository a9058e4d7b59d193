<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n of this room are not in the file and stay</source>
        <translation><numerusform>%n of this room is not in the file and stays</numerusform><numerusform>%n of this room are not in the file and stay</numerusform></translation>
    </message>
</context>
<context>
    <name>SetupTime</name>
    <message numerus="yes">
        <source>%n day(s) a week</source>
        <translation><numerusform>%n day a week</numerusform><numerusform>%n days a week</numerusform></translation>
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
