<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>The room's work that needs no window</source>
        <translation>Работы, для которых окно не нужно</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 wrong input, 2 wrong command, 3 database or file unusable</source>
        <translation>Коды завершения: 0 — готово, 1 — ошибки во входных данных, 2 — ошибка в команде, 3 — база или файл недоступны</translation>
    </message>
    <message>
        <source>Address of the database; else FIRSTLINE_DATABASE, else this computer's own</source>
        <translation>Адрес базы; иначе FIRSTLINE_DATABASE, иначе база этого компьютера</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Прервано</translation>
    </message>
    <message>
        <source>Copy the whole database into one file</source>
        <translation>Скопировать всю базу в один файл</translation>
    </message>
    <message>
        <source>Write over a copy that is there</source>
        <translation>Записать поверх имеющейся копии</translation>
    </message>
    <message>
        <source>Where pg_dump and pg_restore are; else looked for</source>
        <translation>Где лежат pg_dump и pg_restore; иначе они ищутся сами</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Всё в порядке</translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong</source>
        <translation><numerusform>Не в порядке: %n пункт</numerusform><numerusform>Не в порядке: %n пункта</numerusform><numerusform>Не в порядке: %n пунктов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>It works; %n things are doubtful</source>
        <translation><numerusform>Работает; сомнителен %n пункт</numerusform><numerusform>Работает; сомнительны %n пункта</numerusform><numerusform>Работает; сомнительны %n пунктов</numerusform></translation>
    </message>
    <message>
        <source>Check everything about the connection and say what to do</source>
        <translation>Проверить всё, от чего зависит связь с базой, и сказать, что делать</translation>
    </message>
    <message>
        <source>Everybody who works or worked here</source>
        <translation>Все, кто работает или работал здесь</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Добавить сотрудника</translation>
    </message>
    <message>
        <source>Change role, line, groups or limit</source>
        <translation>Сменить роль, линию, группы или предел</translation>
    </message>
    <message>
        <source>Let somebody go: login closed, sessions ended</source>
        <translation>Закрыть доступ: вход запрещён, сеансы завершены</translation>
    </message>
    <message>
        <source>Take somebody back</source>
        <translation>Вернуть сотрудника</translation>
    </message>
    <message>
        <source>Give a login a new password</source>
        <translation>Выдать новый пароль</translation>
    </message>
    <message>
        <source>no longer works here</source>
        <translation>больше не работает</translation>
    </message>
    <message>
        <source>the server has no such login</source>
        <translation>на сервере нет такого логина</translation>
    </message>
    <message>
        <source>the login is closed</source>
        <translation>вход закрыт</translation>
    </message>
    <message>
        <source>{login} added</source>
        <translation>Сотрудник {login} добавлен</translation>
    </message>
    <message>
        <source>{login} changed</source>
        <translation>Сотрудник {login} изменён</translation>
    </message>
    <message>
        <source>{login} may no longer sign in; sessions ended</source>
        <translation>Доступ {login} закрыт, сеансы завершены</translation>
    </message>
    <message>
        <source>{login} may sign in again</source>
        <translation>{login} снова может войти</translation>
    </message>
    <message>
        <source>{login} has a new password</source>
        <translation>Пароль {login} сменён</translation>
    </message>
    <message>
        <source>People who work here and their logins</source>
        <translation>Сотрудники и их учётные записи</translation>
    </message>
    <message>
        <source>Line of support; else the role's usual one</source>
        <translation>Линия поддержки; иначе обычная для роли</translation>
    </message>
    <message>
        <source>Group and competence in it; may be given several times</source>
        <translation>Группа и компетенция в ней; можно указать несколько раз</translation>
    </message>
    <message>
        <source>How many tickets may lie with him at once</source>
        <translation>Сколько заявок может быть у сотрудника сразу</translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets stay with him</source>
        <translation><numerusform>За сотрудником остаётся %n открытая заявка</numerusform><numerusform>За сотрудником остаются %n открытые заявки</numerusform><numerusform>За сотрудником остаётся %n открытых заявок</numerusform></translation>
    </message>
    <message>
        <source>{login} signs in without a PIN now</source>
        <translation>{login} теперь входит без PIN</translation>
    </message>
    <message>
        <source>Find people the way the call desk does</source>
        <translation>Найти людей так же, как на месте диспетчера</translation>
    </message>
    <message>
        <source>Number, name, company, contract or ticket; without any, one a line from the input</source>
        <translation>Номер, имя, компания, договор или заявка; если не указаны — по одному в строке со стандартного ввода</translation>
    </message>
    <message>
        <source>One JSON object a line instead of a table</source>
        <translation>По объекту JSON в строке вместо таблицы</translation>
    </message>
    <message>
        <source>nobody found</source>
        <translation>никого не нашлось</translation>
    </message>
    <message>
        <source>{number} ext. {extension}</source>
        <translation>{number} доб. {extension}</translation>
    </message>
    <message>
        <source>Checking row {done}</source>
        <translation>Проверяется строка {done}</translation>
    </message>
    <message>
        <source>Writing row {done} of {total}</source>
        <translation>Записывается строка {done} из {total}</translation>
    </message>
    <message>
        <source>Bring in a table of another system</source>
        <translation>Перенести таблицу из другой системы</translation>
    </message>
    <message>
        <source>CSV, CSV.GZ or XLSX with heads</source>
        <translation>CSV, CSV.GZ или XLSX с заголовками столбцов</translation>
    </message>
    <message>
        <source>Say what would happen and write nothing</source>
        <translation>Показать, что будет сделано, и ничего не записывать</translation>
    </message>
    <message>
        <source>Take the right rows in; without it one wrong row stops all</source>
        <translation>Перенести верные строки; без этого ключа одна ошибка останавливает всё</translation>
    </message>
    <message>
        <source>JSON or TOML: which column is what</source>
        <translation>JSON или TOML: какой столбец что содержит</translation>
    </message>
    <message>
        <source>dmy, mdy or ymd; else guessed</source>
        <translation>dmy, mdy или ymd; иначе определяется по данным</translation>
    </message>
    <message>
        <source>Encoding of the text; else guessed</source>
        <translation>Кодировка текста; иначе определяется по данным</translation>
    </message>
    <message>
        <source>Where times without a zone were local (Europe/Moscow)</source>
        <translation>Часовой пояс для времени без пояса (Europe/Moscow)</translation>
    </message>
    <message>
        <source>CSV with every wrong row</source>
        <translation>CSV со всеми ошибочными строками</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>строка {row}</translation>
    </message>
    <message>
        <source>Make a PostgreSQL server ready for a room</source>
        <translation>Подготовить сервер PostgreSQL для диспетчерской</translation>
    </message>
    <message>
        <source>Login of the administrator</source>
        <translation>Логин администратора</translation>
    </message>
    <message>
        <source>His name, as colleagues see it</source>
        <translation>Его имя, как его видят коллеги</translation>
    </message>
    <message>
        <source>Say what would be done and change nothing</source>
        <translation>Показать, что будет сделано, и ничего не менять</translation>
    </message>
    <message>
        <source>The server is ready. Desks open it with their own logins.</source>
        <translation>Сервер готов. Сотрудники входят под своими логинами.</translation>
    </message>
    <message>
        <source>Role {name} made</source>
        <translation>Создана роль {name}</translation>
    </message>
    <message>
        <source>Role {name}: its powers put right</source>
        <translation>Роль {name}: права приведены в порядок</translation>
    </message>
    <message>
        <source>Role {name} is as it should be</source>
        <translation>Роль {name} в порядке</translation>
    </message>
    <message>
        <source>{name} is in a role that may do everything here. Take it out: REVOKE</source>
        <translation>{name} состоит в роли, которой здесь можно всё. Исключите его командой REVOKE</translation>
    </message>
    <message>
        <source>Database {name} made</source>
        <translation>Создана база {name}</translation>
    </message>
    <message>
        <source>Database {name} given to its owner's role</source>
        <translation>База {name} передана роли-владельцу</translation>
    </message>
    <message>
        <source>Database {name} is there</source>
        <translation>База {name} уже есть</translation>
    </message>
    <message>
        <source>Database {name}: closed to everybody who is not let in by name</source>
        <translation>База {name} закрыта для всех, кого не впустили поимённо</translation>
    </message>
    <message>
        <source>Tables made, schema {name}</source>
        <translation>Созданы таблицы, схема {name}</translation>
    </message>
    <message>
        <source>Tables brought to schema {name}</source>
        <translation>Таблицы обновлены до схемы {name}</translation>
    </message>
    <message>
        <source>Tables are of schema {name}</source>
        <translation>Схема таблиц {name}</translation>
    </message>
    <message>
        <source>Room filled with the template</source>
        <translation>Диспетчерская заполнена шаблоном</translation>
    </message>
    <message>
        <source>The server's own rules put in place</source>
        <translation>Правила на стороне сервера установлены</translation>
    </message>
    <message>
        <source>Large objects, locks and the making of tables taken from everybody</source>
        <translation>Большие объекты, блокировки и создание таблиц закрыты для всех</translation>
    </message>
    <message>
        <source>Login {name} let into the database</source>
        <translation>Логин {name} допущен к базе</translation>
    </message>
    <message>
        <source>Administrator {name} added</source>
        <translation>Добавлен администратор {name}</translation>
    </message>
    <message>
        <source>{name} works here already</source>
        <translation>{name} уже работает здесь</translation>
    </message>
    <message>
        <source>Nothing is changed. What would be done:</source>
        <translation>Ничего не меняется. Будет сделано:</translation>
    </message>
    <message>
        <source>The room's database as a superuser opens it: {example}</source>
        <translation>Адрес базы для суперпользователя: {example}</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation><numerusform>%n заявка</numerusform><numerusform>%n заявки</numerusform><numerusform>%n заявок</numerusform></translation>
    </message>
    <message>
        <source>{size} MiB</source>
        <translation>{size} МиБ</translation>
    </message>
    <message>
        <source>schema {schema}</source>
        <translation>схема {schema}</translation>
    </message>
    <message>
        <source>Read the password from the first line of the input</source>
        <translation>Прочитать пароль из первой строки ввода</translation>
    </message>
    <message>
        <source>Make a password and print it, once</source>
        <translation>Придумать пароль и показать его один раз</translation>
    </message>
    <message>
        <source>New password of {login}: </source>
        <translation>Новый пароль {login}: </translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Ещё раз: </translation>
    </message>
    <message>
        <source>Password of {login} at the server: </source>
        <translation>Пароль {login} на сервере: </translation>
    </message>
    <message>
        <source>Password of {login}: {password}</source>
        <translation>Пароль {login}: {password}</translation>
    </message>
    <message numerus="yes">
        <source>%n more errors are not shown; --report FILE keeps them all</source>
        <translation><numerusform>Ещё %n ошибка не показана; все сохранит --report FILE</numerusform><numerusform>Ещё %n ошибки не показаны; все сохранит --report FILE</numerusform><numerusform>Ещё %n ошибок не показаны; все сохранит --report FILE</numerusform></translation>
    </message>
    <message>
        <source>The copy is back</source>
        <translation>Копия восстановлена</translation>
    </message>
    <message>
        <source>Bring a copy back</source>
        <translation>Восстановить базу из копии</translation>
    </message>
    <message>
        <source>Take the place of the data that is there; it is kept beside</source>
        <translation>Занять место имеющихся данных; они останутся рядом</translation>
    </message>
    <message>
        <source>What was there is kept: {kept}</source>
        <translation>Прежние данные сохранены: {kept}</translation>
    </message>
    <message>
        <source>Write the room's set-up into a file, or bring one in</source>
        <translation>Записать настройку комнаты в файл или загрузить её из файла</translation>
    </message>
    <message>
        <source>A file of set-up, TOML</source>
        <translation>Файл настройки, TOML</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, as before: {same}</source>
        <translation>Новых: {new}, изменённых: {changed}, прежних: {same}</translation>
    </message>
    <message>
        <source>Nothing was written: correct the file and try again</source>
        <translation>Ничего не записано: исправьте файл и повторите</translation>
    </message>
    <message>
        <source>A dry run: nothing was written</source>
        <translation>Проверка: ничего не записано</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Записано: {file}</translation>
    </message>
    <message>
        <source>{record}: new</source>
        <translation>{record}: новая запись</translation>
    </message>
    <message>
        <source>{record}: changes {fields}</source>
        <translation>{record}: меняется {fields}</translation>
    </message>
    <message>
        <source>The database is of this version now</source>
        <translation>База обновлена до этой версии</translation>
    </message>
    <message>
        <source>Bring a central database to this version</source>
        <translation>Обновить общую базу до этой версии</translation>
    </message>
    <message>
        <source>The copy is whole</source>
        <translation>Копия цела</translation>
    </message>
    <message>
        <source>Look whether a copy is whole and ours</source>
        <translation>Проверить, что копия цела и это копия нашей базы</translation>
    </message>
    <message>
        <source>Restore a central copy into a database made for it, and drop that</source>
        <translation>Восстановить копию общей базы во временную базу и удалить её</translation>
    </message>
</context>
</TS>
