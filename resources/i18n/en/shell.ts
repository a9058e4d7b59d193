<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Deadlines</name>
    <message numerus="yes">
        <source>Deadlines of %n tickets are near or past</source>
        <translation><numerusform>The deadline of %n ticket is near or past</numerusform><numerusform>Deadlines of %n tickets are near or past</numerusform></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>%n entries need your decision</source>
        <translation><numerusform>%n entry needs your decision</numerusform><numerusform>%n entries need your decision</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n</source>
        <translation><numerusform>%n entry sent</numerusform><numerusform>%n entries sent</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>need attention: %n</source>
        <translation><numerusform>%n needs attention</numerusform><numerusform>%n need attention</numerusform></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>Unfinished texts at %n ticket(s)</source>
        <translation><numerusform>Unfinished texts at %n ticket</numerusform><numerusform>Unfinished texts at %n tickets</numerusform></translation>
    </message>
</context>
</TS>
