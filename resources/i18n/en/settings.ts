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
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n open tickets stay with him; they can be reassigned.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions now</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
</context>
</TS>
