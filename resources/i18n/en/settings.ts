<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>Last copy: {time}; %n kept</source>
        <translation><numerusform>Last copy: {time}; %n kept</numerusform><numerusform>Last copy: {time}; %n kept</numerusform></translation>
    </message>
</context>
</TS>
