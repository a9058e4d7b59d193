<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Outbox</name>
    <message>
        <source>phone {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring: what waits lies on the disk unencrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not sent yet</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>They stay on this computer and go when you sign in here again. Until then nobody else sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done ({what}): {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsent {time}.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
