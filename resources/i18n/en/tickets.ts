<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>TicketList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Pass on %n</source>
        <translation><numerusform>Pass on %n</numerusform><numerusform>Pass on %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n passed on</source>
        <translation><numerusform>%n passed on</numerusform><numerusform>%n passed on</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation><numerusform>%n refused</numerusform><numerusform>%n refused</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets written into {name}</source>
        <translation><numerusform>%n ticket written into {name}</numerusform><numerusform>%n tickets written into {name}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation><numerusform>%n ticket</numerusform><numerusform>%n tickets</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation><numerusform>%n marked</numerusform><numerusform>%n marked</numerusform></translation>
    </message>
</context>
</TS>
