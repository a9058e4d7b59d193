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
        <translation><numerusform>%n entry is not sent yet.</numerusform><numerusform>%n entries are not sent yet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entries were sent within a day.</source>
        <translation><numerusform>%n entry was sent within a day.</numerusform><numerusform>%n entries were sent within a day.</numerusform></translation>
    </message>
</context>
</TS>
