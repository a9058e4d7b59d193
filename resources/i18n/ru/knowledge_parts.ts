<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ArticleWords</name>
    <message>
        <source>The fix</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Признак</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Until it is fixed</source>
        <translation>Обходной путь до решения</translation>
    </message>
    <message>
        <source>helped {n} of {total}</source>
        <translation>помогла {n} из {total}</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Регламент</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>How to write</source>
        <translation>Как писать клиенту</translation>
    </message>
    <message>
        <source>updated {ago}</source>
        <translation>обновлена {ago}</translation>
    </message>
    <message>
        <source>review due since {day}</source>
        <translation>пересмотреть с {day}</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
</context>
</TS>
