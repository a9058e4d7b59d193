<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Closed by itself after %n days</source>
        <translation><numerusform>Closed by itself after %n day</numerusform><numerusform>Closed by itself after %n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show earlier (%n)</source>
        <translation><numerusform>Show %n earlier entry</numerusform><numerusform>Show %n earlier entries</numerusform></translation>
    </message>
</context>
</TS>
