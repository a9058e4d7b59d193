<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation><numerusform>%n error</numerusform><numerusform>%n errors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n columns found</source>
        <translation><numerusform>%n column found</numerusform><numerusform>%n columns found</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them recognised</source>
        <translation><numerusform>%n of them recognised</numerusform><numerusform>%n of them recognised</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take the right rows only, leave out %n wrong</source>
        <translation><numerusform>Take the right rows only, leave out %n wrong</numerusform><numerusform>Take the right rows only, leave out %n wrong</numerusform></translation>
    </message>
</context>
</TS>
