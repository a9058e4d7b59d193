<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>OutageBoard</name>
    <message numerus="yes">
        <source>To ring back: %n</source>
        <translation><numerusform>To ring back: %n</numerusform><numerusform>To ring back: %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) joined</source>
        <translation><numerusform>%n caller joined</numerusform><numerusform>%n callers joined</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation><numerusform>%n joined</numerusform><numerusform>%n joined</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to ring back</source>
        <translation><numerusform>%n to ring back</numerusform><numerusform>%n to ring back</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation><numerusform>%n ticket</numerusform><numerusform>%n tickets</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{result}, %n time(s)</source>
        <translation><numerusform>{result}, %n time</numerusform><numerusform>{result}, %n times</numerusform></translation>
    </message>
</context>
</TS>
