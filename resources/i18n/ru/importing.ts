<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Import</name>
    <message>
        <source>not taken</source>
        <translation>не загружать</translation>
    </message>
    <message>
        <source>The mapping file also gives values for: {fields}</source>
        <translation>Файл сопоставления задаёт значения ещё для полей: {fields}</translation>
    </message>
    <message>
        <source>Field for “{column}”</source>
        <translation>Поле для столбца «{column}»</translation>
    </message>
    <message>
        <source>now from “{column}”</source>
        <translation>сейчас из «{column}»</translation>
    </message>
    <message>
        <source>Name the file first</source>
        <translation>Сначала укажите файл</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Столбец файла</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Первые значения</translation>
    </message>
    <message>
        <source>Our field</source>
        <translation>Наше поле</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Столбцы файла</translation>
    </message>
    <message>
        <source>a part of the name is enough</source>
        <translation>достаточно части названия</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Файл сопоставления</translation>
    </message>
    <message>
        <source>keeps this choice for the next file of the same kind</source>
        <translation>хранит этот выбор для следующих таких файлов</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation><numerusform>%n ошибка</numerusform><numerusform>%n ошибки</numerusform><numerusform>%n ошибок</numerusform></translation>
    </message>
    <message>
        <source>the first {shown} are shown, the report file keeps more</source>
        <translation>показаны первые {shown}, остальные — в файле отчёта</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Что в строках</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>CSV, CSV.GZ or XLSX; may be dropped here</source>
        <translation>CSV, CSV.GZ или XLSX; можно перетащить сюда</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Time zone of the times</source>
        <translation>Часовой пояс времени в файле</translation>
    </message>
    <message>
        <source>As found: {what}</source>
        <translation>По файлу: {what}</translation>
    </message>
    <message>
        <source>People and organisations</source>
        <translation>Люди и организации</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Читаем файл…</translation>
    </message>
    <message>
        <source>As found in the file</source>
        <translation>Определить по файлу</translation>
    </message>
    <message numerus="yes">
        <source>%n columns found</source>
        <translation><numerusform>Найден %n столбец</numerusform><numerusform>Найдено %n столбца</numerusform><numerusform>Найдено %n столбцов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them recognised</source>
        <translation><numerusform>опознан %n</numerusform><numerusform>опознано %n</numerusform><numerusform>опознано %n</numerusform></translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>день.месяц.год</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>месяц/день/год</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>год-месяц-день</translation>
    </message>
    <message>
        <source>Import of data</source>
        <translation>Импорт данных</translation>
    </message>
    <message>
        <source>The check and the import hold nobody up.</source>
        <translation>Проверка и загрузка никого не задерживают.</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Записано в {path}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Import the file</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Ещё один файл</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>While the check and the import run, calls wait to be saved; their drafts are kept meanwhile.</source>
        <translation>Пока идёт проверка или загрузка, звонки ждут сохранения; их черновики тем временем хранятся.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Leaving the desk or the program cancels it; all of it is undone.</source>
        <translation>Если выйти со смены или закрыть программу, всё отменится целиком.</translation>
    </message>
    <message>
        <source>Cancelling: what was written is being undone…</source>
        <translation>Отменяем: записанное возвращается назад…</translation>
    </message>
    <message>
        <source>Trying out row {done} of {total}</source>
        <translation>Пробуем строку {done} из {total}</translation>
    </message>
    <message>
        <source>Writing row {done} of {total}</source>
        <translation>Записываем строку {done} из {total}</translation>
    </message>
    <message>
        <source>Checking row {done}</source>
        <translation>Проверяем строку {done}</translation>
    </message>
    <message>
        <source>The check found no errors; nothing is written yet</source>
        <translation>Ошибок нет; пока ничего не записано</translation>
    </message>
    <message numerus="yes">
        <source>Take the right rows only, leave out %n wrong</source>
        <translation><numerusform>Загрузить только верные строки, %n ошибочную пропустить</numerusform><numerusform>Загрузить только верные строки, %n ошибочные пропустить</numerusform><numerusform>Загрузить только верные строки, %n ошибочных пропустить</numerusform></translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>Загрузка отменена</translation>
    </message>
    <message>
        <source>All that was written has been undone; the room is as it was.</source>
        <translation>Всё записанное возвращено назад: в базе ничего не изменилось.</translation>
    </message>
    <message>
        <source>Nothing was imported: some rows are wrong</source>
        <translation>Ничего не загружено: в строках есть ошибки</translation>
    </message>
    <message>
        <source>The check found errors; nothing is written yet</source>
        <translation>Есть ошибки; пока ничего не записано</translation>
    </message>
    <message>
        <source>Mend the file and check again, or take the right rows only.</source>
        <translation>Исправьте файл и проверьте снова — или загрузите только верные строки.</translation>
    </message>
    <message>
        <source>This is what the import will do.</source>
        <translation>Вот что сделает загрузка.</translation>
    </message>
    <message>
        <source>Report to a file</source>
        <translation>Отчёт в файл</translation>
    </message>
    <message>
        <source>figures and errors, a table for a spreadsheet</source>
        <translation>цифры и ошибки, таблица для Excel</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Ничего не записано</translation>
    </message>
    <message>
        <source>The check was cancelled</source>
        <translation>Проверка отменена</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Загружено</translation>
    </message>
    <message>
        <source>The file has changed since the check.</source>
        <translation>После проверки файл изменился.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Загрузка</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>Key in the other system</source>
        <translation>Код в другой системе</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Мобильный телефон</translation>
    </message>
    <message>
        <source>Phone in international form</source>
        <translation>Телефон в международном виде</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Добавочный</translation>
    </message>
    <message>
        <source>Number in the other system</source>
        <translation>Номер в другой системе</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>Время открытия</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Кто открыл</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Время изменения</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Кто изменил</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Requester's phone</source>
        <translation>Телефон заявителя</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>Подкатегория</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Признак</translation>
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
        <source>Solved at</source>
        <translation>Время решения</translation>
    </message>
    <message>
        <source>Solved by</source>
        <translation>Кто решил</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>Время закрытия</translation>
    </message>
    <message>
        <source>Resolution code</source>
        <translation>Код решения</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Times reopened</source>
        <translation>Сколько раз переоткрыта</translation>
    </message>
</context>
</TS>
