<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>%n entries are not sent yet</source>
        <translation><numerusform>%n entry is not sent yet</numerusform><numerusform>%n entries are not sent yet</numerusform></translation>
    </message>
</context>
</TS>
