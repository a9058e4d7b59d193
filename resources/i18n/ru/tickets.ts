<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>TicketList</name>
    <message>
        <source>group:network due:&lt;1h priority:P1 — or words of the ticket</source>
        <translation>группа:сеть срок:&lt;1ч приоритет:P1 — или слова из заявки</translation>
    </message>
    <message>
        <source>Filter of the list</source>
        <translation>Фильтр списка</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>и ещё %n</numerusform><numerusform>и ещё %n</numerusform><numerusform>и ещё %n</numerusform></translation>
    </message>
    <message>
        <source>character {at}</source>
        <translation>знак {at}</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Название списка</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>Убрать список</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Только я</translation>
    </message>
    <message>
        <source>Correct the filter first</source>
        <translation>Сначала исправьте фильтр</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Точка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменена</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Кем изменена</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Заявки</translation>
    </message>
    <message numerus="yes">
        <source>Pass on %n</source>
        <translation><numerusform>Передать %n заявку</numerusform><numerusform>Передать %n заявки</numerusform><numerusform>Передать %n заявок</numerusform></translation>
    </message>
    <message>
        <source>To whom: a person or a group</source>
        <translation>Кому: сотрудник или группа</translation>
    </message>
    <message>
        <source>Why, one reason for all</source>
        <translation>Почему, одна причина на все</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Выберите из списка</translation>
    </message>
    <message>
        <source>queue · {line}</source>
        <translation>очередь · {line}</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>У кого</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>marked: {row}</source>
        <translation>отмечена: {row}</translation>
    </message>
    <message>
        <source>in no group</source>
        <translation>вне групп</translation>
    </message>
    <message>
        <source>everything you may see</source>
        <translation>всё, что вам видно</translation>
    </message>
    <message>
        <source>{shown} of {total} read; ↓ at the end reads on</source>
        <translation>Показано {shown} из {total}, в конце списка подгружается дальше</translation>
    </message>
    <message numerus="yes">
        <source>%n passed on</source>
        <translation><numerusform>Передана %n заявка</numerusform><numerusform>Переданы %n заявки</numerusform><numerusform>Передано %n заявок</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation><numerusform>%n отказ</numerusform><numerusform>%n отказа</numerusform><numerusform>%n отказов</numerusform></translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Write the list into a file</source>
        <translation>Записать список в файл</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets written into {name}</source>
        <translation><numerusform>%n заявка записана в {name}</numerusform><numerusform>%n заявки записаны в {name}</numerusform><numerusform>%n заявок записано в {name}</numerusform></translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>Файл не записан: {reason}</translation>
    </message>
    <message>
        <source>Keep the list</source>
        <translation>Сохранить список</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>To a file</source>
        <translation>В файл</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Список не прочитан</translation>
    </message>
    <message>
        <source>No ticket fits</source>
        <translation>Ни одна заявка не подходит</translation>
    </message>
    <message>
        <source>Ctrl+F changes the filter, Ctrl+PgDown shows the next list</source>
        <translation>Ctrl+F — изменить фильтр, Ctrl+PgDown — следующий список</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation><numerusform>%n заявка</numerusform><numerusform>%n заявки</numerusform><numerusform>%n заявок</numerusform></translation>
    </message>
    <message>
        <source>{shown} of {total} read; a narrower filter shows the rest</source>
        <translation>Показано {shown} из {total}, остальное — по более узкому фильтру</translation>
    </message>
    <message>
        <source>The list is kept</source>
        <translation>Список сохранён</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>заявки</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation><numerusform>Отмечена %n</numerusform><numerusform>Отмечено %n</numerusform><numerusform>Отмечено %n</numerusform></translation>
    </message>
</context>
</TS>
