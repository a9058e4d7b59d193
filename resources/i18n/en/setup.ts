<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SetupKit</name>
    <message numerus="yes">
        <source>It is used %n time(s): hidden, never removed</source>
        <translation><numerusform>It is used once: hidden, never removed</numerusform><numerusform>It is used %n times: hidden, never removed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>It is used %n time(s) and stays</source>
        <translation><numerusform>It is used once and stays</numerusform><numerusform>It is used %n times and stays</numerusform></translation>
    </message>
</context>
</TS>
