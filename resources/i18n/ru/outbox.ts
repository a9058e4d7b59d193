<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Outbox</name>
    <message>
        <source>phone {number}</source>
        <translation>телефон {number}</translation>
    </message>
    <message>
        <source>This system has no keyring: what waits lies on the disk unencrypted.</source>
        <translation>В системе нет хранилища ключей: то, что ждёт, лежит на диске незашифрованным.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not sent yet</source>
        <translation><numerusform>%n запись ещё не отправлена</numerusform><numerusform>%n записи ещё не отправлены</numerusform><numerusform>%n записей ещё не отправлено</numerusform></translation>
    </message>
    <message>
        <source>They stay on this computer and go when you sign in here again. Until then nobody else sees them.</source>
        <translation>Они останутся на этом компьютере и уйдут, когда вы снова войдёте здесь. До тех пор их никто больше не видит.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Открыть заявку</translation>
    </message>
    <message>
        <source>Not done ({what}): {text}</source>
        <translation>Не выполнено ({what}): {text}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О ком</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>Что ждёт отправки</translation>
    </message>
    <message>
        <source>Open as a card</source>
        <translation>Открыть карточкой</translation>
    </message>
    <message>
        <source>Write it as a note</source>
        <translation>Записать заметкой</translation>
    </message>
    <message>
        <source>Export all to a file</source>
        <translation>Выгрузить в файл</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc закрывает</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>ничего не ждёт</translation>
    </message>
    <message>
        <source>unsent {time}.txt</source>
        <translation>неотправленное {time}.txt</translation>
    </message>
    <message>
        <source>The file was not written: {why}</source>
        <translation>Файл не записан: {why}</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Записано в {file}</translation>
    </message>
</context>
</TS>
