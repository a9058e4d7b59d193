<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Entry</name>
    <message numerus="yes">
        <source>%n drafts are waiting.</source>
        <translation><numerusform>%n draft is waiting.</numerusform><numerusform>%n drafts are waiting.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not sent yet.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entries were sent within a day.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
</context>
</TS>
