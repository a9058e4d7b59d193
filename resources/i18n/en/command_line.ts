<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n things are wrong</source>
        <translation><numerusform>%n thing is wrong</numerusform><numerusform>%n things are wrong</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>It works; %n things are doubtful</source>
        <translation><numerusform>It works; %n thing is doubtful</numerusform><numerusform>It works; %n things are doubtful</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets stay with him</source>
        <translation><numerusform>%n open ticket stays with him</numerusform><numerusform>%n open tickets stay with him</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation><numerusform>%n ticket</numerusform><numerusform>%n tickets</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more errors are not shown; --report FILE keeps them all</source>
        <translation><numerusform>%n more error is not shown; --report FILE keeps them all</numerusform><numerusform>%n more errors are not shown; --report FILE keeps them all</numerusform></translation>
    </message>
</context>
</TS>
