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
        <source>Send again</source>
        <translation>Отправить ещё раз</translation>
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
    <message>
        <source>waits to be sent</source>
        <translation>ждёт отправки</translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait to be sent</source>
        <translation><numerusform>%n запись ждёт отправки</numerusform><numerusform>%n записи ждут отправки</numerusform><numerusform>%n записей ждут отправки</numerusform></translation>
    </message>
    <message>
        <source>{number} is kept on this computer, its own number comes later</source>
        <translation>{number} записана на этом компьютере, постоянный номер появится со связью</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>waits for the connection</source>
        <translation>ждёт связи</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets wait to be sent</source>
        <translation><numerusform>%n заявка ждёт отправки</numerusform><numerusform>%n заявки ждут отправки</numerusform><numerusform>%n заявок ждут отправки</numerusform></translation>
    </message>
    <message>
        <source>Kept on this computer, it goes when the connection is back</source>
        <translation>Записано на этом компьютере, уйдёт, когда вернётся связь</translation>
    </message>
    <message>
        <source>L-{number}</source>
        <translation>Л-{number}</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Новая заявка</translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation>Решено сразу</translation>
    </message>
    <message>
        <source>Call added to a ticket</source>
        <translation>Звонок к заявке</translation>
    </message>
    <message>
        <source>Call without a ticket</source>
        <translation>Звонок без заявки</translation>
    </message>
    <message>
        <source>Caller lost</source>
        <translation>Клиент пропал</translation>
    </message>
    <message>
        <source>Rung back</source>
        <translation>Перезвон</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Answer to the client</source>
        <translation>Ответ клиенту</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Смена статуса</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Возврат в работу</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Обещание выполнено</translation>
    </message>
    <message>
        <source>needs a decision: {why}</source>
        <translation>нужно решение: {why}</translation>
    </message>
</context>
</TS>
