<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Knowledge</name>
    <message>
        <source>Editing the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show for people who call the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symptom, as clients tell it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fix, one step a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is fixed, one step a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>31.12.2026; empty: half a year after publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun from the ticket. Names and numbers of people do not belong here: look the symptom through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S keeps it, Esc once more drops it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in any words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article speaks of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer or other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type above the list, Enter reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection: what is said is not kept now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you meet that the article does not say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk of colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category, in any words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First keep this article with Ctrl+S or leave it with Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
