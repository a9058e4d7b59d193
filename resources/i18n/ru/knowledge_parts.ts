<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ArticleWords</name>
    <message>
        <source>The fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helped {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review due since {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
