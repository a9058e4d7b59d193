<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Asked</name>
    <message>
        <source>Own period</source>
        <translation>Свой период</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Все отделы</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Все линии</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Все каналы</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Write two days as 30.11.2026; a report covers {most} at most</source>
        <translation>Напишите два дня как 30.11.2026; в отчёте их не больше {most}</translation>
    </message>
    <message>
        <source>Most asked first</source>
        <translation>По частоте</translation>
    </message>
    <message>
        <source>Most grown first</source>
        <translation>По росту</translation>
    </message>
    <message>
        <source>Most solved in the call first</source>
        <translation>По решённым сразу</translation>
    </message>
    <message>
        <source>Most reopened first</source>
        <translation>По переоткрытым</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По названию</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation><numerusform>За %n день</numerusform><numerusform>За %n дня</numerusform><numerusform>За %n дней</numerusform></translation>
    </message>
    <message>
        <source>By branches</source>
        <translation>По ветвям</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Подряд</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Что спросили</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Share of all, %</source>
        <translation>Доля, %</translation>
    </message>
    <message>
        <source>As many days before</source>
        <translation>За столько же дней до этого</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Solved in the call</source>
        <translation>Решено сразу</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Переоткрыто</translation>
    </message>
    <message>
        <source>Not counted: tickets not for us</source>
        <translation>Не в счёте: заявки не по адресу</translation>
    </message>
    <message>
        <source>Not counted: calls off topic</source>
        <translation>Не в счёте: звонки не по теме</translation>
    </message>
    <message>
        <source>Not counted: tickets that repeat another</source>
        <translation>Не в счёте: заявки-повторы</translation>
    </message>
    <message>
        <source>Asked {days}</source>
        <translation>Спросили {days}</translation>
    </message>
    <message>
        <source>a ticket or a call is one question · counted at {at}, F5 anew</source>
        <translation>заявка или звонок — один вопрос · посчитано в {at}, F5 — заново</translation>
    </message>
    <message>
        <source>Write the report into a file</source>
        <translation>Записать отчёт в файл</translation>
    </message>
    <message>
        <source>The report is written into {name}</source>
        <translation>Отчёт записан в {name}</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>Файл не записан: {reason}</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Что спрашивают</translation>
    </message>
    <message>
        <source>What is asked, by how often</source>
        <translation>Что спрашивают, по частоте</translation>
    </message>
    <message>
        <source>Open the tickets</source>
        <translation>Открыть заявки</translation>
    </message>
    <message>
        <source>To a file</source>
        <translation>В файл</translation>
    </message>
    <message>
        <source>Nothing was asked in these days</source>
        <translation>В эти дни ничего не спрашивали</translation>
    </message>
    <message>
        <source>Choose other days or a wider part of the room</source>
        <translation>Выберите другие дни или больше отделов, линий и каналов</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>It could not be counted</source>
        <translation>Посчитать не удалось</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>считаем…</translation>
    </message>
    <message>
        <source>There are no tickets behind this row</source>
        <translation>За этой строкой нет заявок</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>что-спрашивают</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) in {days}</source>
        <translation><numerusform>%n вопрос за {days}</numerusform><numerusform>%n вопроса за {days}</numerusform><numerusform>%n вопросов за {days}</numerusform></translation>
    </message>
    <message>
        <source>{before} in as many days before ({change})</source>
        <translation>за столько же до этого {before} ({change})</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>Solved in the call, no ticket made</source>
        <translation>Решено сразу, без заявки</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Без категории</translation>
    </message>
    <message>
        <source>A category not known here</source>
        <translation>Неизвестная категория</translation>
    </message>
    <message>
        <source>under 1%</source>
        <translation>до 1 %</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Спросили</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>To the days before</source>
        <translation>К прошлому сроку</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>столько же</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n день</numerusform><numerusform>%n дня</numerusform><numerusform>%n дней</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) not for us</source>
        <translation><numerusform>%n заявка не по адресу</numerusform><numerusform>%n заявки не по адресу</numerusform><numerusform>%n заявок не по адресу</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) off topic</source>
        <translation><numerusform>%n звонок не по теме</numerusform><numerusform>%n звонка не по теме</numerusform><numerusform>%n звонков не по теме</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) that repeat another</source>
        <translation><numerusform>%n повтор другой заявки</numerusform><numerusform>%n повтора других заявок</numerusform><numerusform>%n повторов других заявок</numerusform></translation>
    </message>
    <message>
        <source>“{name}” itself</source>
        <translation>Сама ветвь «{name}»</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новое</translation>
    </message>
    <message>
        <source>Not counted: {what}</source>
        <translation>Не в счёте: {what}</translation>
    </message>
    <message>
        <source>was {before}</source>
        <translation>было {before}</translation>
    </message>
</context>
<context>
    <name>SetupKit</name>
    <message>
        <source>unfolded</source>
        <translation>раскрыто</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>свёрнуто</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>ещё %n</numerusform><numerusform>ещё %n</numerusform><numerusform>ещё %n</numerusform></translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Name (Russian)</source>
        <translation>Название (русский)</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>Название (английский)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>fast hands and files know it by this</source>
        <translation>по нему находят при наборе и в файлах</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>What is asked</source>
        <translation>Что спрашивают</translation>
    </message>
    <message>
        <source>Intake scripts</source>
        <translation>Сценарии опроса</translation>
    </message>
    <message>
        <source>Ready answers</source>
        <translation>Шаблоны ответов</translation>
    </message>
    <message numerus="yes">
        <source>Last copy: {time}; %n kept</source>
        <translation><numerusform>Последняя копия: {time}; хранится %n</numerusform><numerusform>Последняя копия: {time}; хранится %n</numerusform><numerusform>Последняя копия: {time}; хранится %n</numerusform></translation>
    </message>
    <message>
        <source>Folder of the copies</source>
        <translation>Папка копий</translation>
    </message>
    <message>
        <source>Daily copy</source>
        <translation>Ежедневная копия</translation>
    </message>
    <message>
        <source>A copy is made every day; seven days, four weeks and twelve months are kept. A folder on another disk survives this one</source>
        <translation>Копия делается каждый день; хранятся семь дней, четыре недели и двенадцать месяцев. Папка на другом диске переживёт этот</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Скопировать сейчас</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Копируем…</translation>
    </message>
    <message>
        <source>There is no copy yet</source>
        <translation>Копий ещё нет</translation>
    </message>
    <message>
        <source>SQLite, a file of this computer</source>
        <translation>SQLite, файл на этом компьютере</translation>
    </message>
    <message>
        <source>The server lets in logins with their passwords and decides what each may do. Rights shown here are the same table.</source>
        <translation>Сервер пускает по имени и паролю и сам решает, что кому можно. Права в программе повторяют ту же таблицу.</translation>
    </message>
    <message>
        <source>Drafts of calls on this computer are not encrypted: the system has no keyring.</source>
        <translation>Черновики звонков на этом компьютере не зашифрованы: в системе нет хранилища ключей.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>Отвечает за</translation>
    </message>
    <message>
        <source>What protects it</source>
        <translation>Что её защищает</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>The file is not encrypted. Profiles and PINs protect nothing: whoever can open the file reads everything. What protects it are the rights to the folder and the encryption of the disk.</source>
        <translation>Файл не зашифрован. Профили и ПИН-коды ничего не защищают: кто может открыть файл, прочтёт всё. Защищают его права на папку и шифрование диска.</translation>
    </message>
    <message>
        <source>Drafts of calls on this computer are encrypted; the key is in the system keyring.</source>
        <translation>Черновики звонков на этом компьютере зашифрованы, ключ лежит в хранилище системы.</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} мс</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Маршруты</translation>
    </message>
    <message>
        <source>Who answers for what</source>
        <translation>Кто за что отвечает</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>График</translation>
    </message>
    <message>
        <source>Rotation of duties</source>
        <translation>Ротация дежурств</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Отсутствия</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>Competence</source>
        <translation>Компетенции</translation>
    </message>
    <message>
        <source>Taken: “{action}”. Press others</source>
        <translation>Занято: «{action}». Нажмите другие</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>везде</translation>
    </message>
    <message>
        <source>call desk</source>
        <translation>звонки</translation>
    </message>
    <message>
        <source>work</source>
        <translation>работа</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>без клавиши</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Choose an action and press its new keys. For this computer.</source>
        <translation>Выберите действие и нажмите для него новые клавиши. Только для этого компьютера.</translation>
    </message>
    <message>
        <source>Filter: action or key</source>
        <translation>Фильтр: действие или клавиша</translation>
    </message>
    <message>
        <source>Press the keys here</source>
        <translation>Нажмите здесь клавиши</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Новые клавиши</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Its own key</source>
        <translation>Вернуть исходную</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>Вернуть все</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Messages to clients</source>
        <translation>Сообщения клиентам</translation>
    </message>
    <message>
        <source>A ready answer put into an empty message comes with both</source>
        <translation>Готовый ответ, вставленный в пустое сообщение, приходит с обоими</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Lists of tickets</source>
        <translation>Списки заявок</translation>
    </message>
    <message>
        <source>Owners of channels</source>
        <translation>Каналы обращений</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Цели (KPI)</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Клавиши: {key}</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Вид и язык</translation>
    </message>
    <message>
        <source>For this computer. Takes effect at once.</source>
        <translation>Для этого компьютера. Действует сразу.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>All letters and fields grow</source>
        <translation>Растут и буквы, и поля</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Страницы настроек</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Рабочее место</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Классификация</translation>
    </message>
    <message>
        <source>States and moves</source>
        <translation>Статусы и переходы</translation>
    </message>
    <message>
        <source>Closing and priorities</source>
        <translation>Возврат, приоритеты</translation>
    </message>
    <message>
        <source>Fields of a request</source>
        <translation>Поля заявки</translation>
    </message>
    <message>
        <source>Groups and queues</source>
        <translation>Группы и очереди</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Отделы</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Импорт и выгрузка</translation>
    </message>
    <message>
        <source>Roles and rights</source>
        <translation>Роли и права</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Партнёры</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Диспетчерская</translation>
    </message>
    <message>
        <source>Journal of changes</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>Мой ПИН-код</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>Мой пароль</translation>
    </message>
    <message>
        <source>You sign in to the server with it. It never travels as it is: the server gets and keeps only what proves that you know it.</source>
        <translation>С ним вы входите на сервер. Сам пароль никуда не передаётся: сервер получает и хранит только то, чем можно проверить, что вы его знаете.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message numerus="yes">
        <source>%n characters or more</source>
        <translation><numerusform>от %n символа</numerusform><numerusform>от %n символов</numerusform><numerusform>от %n символов</numerusform></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>The password is changed</source>
        <translation>Пароль сменён</translation>
    </message>
    <message>
        <source>The two do not match</source>
        <translation>Коды не совпадают</translation>
    </message>
    <message>
        <source>The PIN is set</source>
        <translation>ПИН-код задан</translation>
    </message>
    <message>
        <source>You sign in without a PIN now</source>
        <translation>Теперь вход без ПИН-кода</translation>
    </message>
    <message>
        <source>A PIN keeps colleagues from picking your name by mistake. It protects nothing: whoever can open the file of this database can read all of it.</source>
        <translation>ПИН-код не даёт коллеге войти под вашим именем по ошибке. Он ничего не защищает: кто может открыть файл базы, прочтёт её всю.</translation>
    </message>
    <message>
        <source>New PIN, 4 to 12 digits</source>
        <translation>Новый ПИН-код, от 4 до 12 цифр</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Задать ПИН-код</translation>
    </message>
    <message>
        <source>Sign in without a PIN</source>
        <translation>Входить без ПИН-кода</translation>
    </message>
    <message>
        <source>For everybody who works in this database.</source>
        <translation>Для всех, кто работает в этой базе.</translation>
    </message>
    <message>
        <source>Which calls become tickets</source>
        <translation>Какие звонки становятся заявками</translation>
    </message>
    <message>
        <source>A call solved at once is counted either way</source>
        <translation>Решённый сразу звонок учитывается в любом случае</translation>
    </message>
    <message>
        <source>When an outage is solved</source>
        <translation>Когда сбой устранён</translation>
    </message>
    <message>
        <source>Everybody joined is on the list to ring back either way</source>
        <translation>Привязанные клиенты в любом случае попадают в список обзвона</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Shown at sign-in</source>
        <translation>Видно при входе</translation>
    </message>
    <message>
        <source>Work without the server, days</source>
        <translation>Работа без сервера, дней</translation>
    </message>
    <message>
        <source>People in the copy on a desk</source>
        <translation>Людей в копии на рабочем месте</translation>
    </message>
    <message>
        <source>So long after a sign-in its password lets in while the server is away, 0 to {most}. 0 forbids it: no copy stays on the desks’ disks</source>
        <translation>Столько дней после входа пароль действует, пока сервер недоступен: от 0 до {most}. 0 — запрещено: на дисках рабочих мест копий не остаётся</translation>
    </message>
    <message>
        <source>The last ones who called, up to {most}. The copy lies on the desk’s disk sealed and opens only with that person’s keyring and password</source>
        <translation>Те, с кем общались последними, не больше {most}. Копия лежит на диске рабочего места зашифрованной и открывается только хранилищем ключей и паролем этого сотрудника</translation>
    </message>
    <message>
        <source>Saved for the whole room</source>
        <translation>Сохранено для всей диспетчерской</translation>
    </message>
    <message>
        <source>SLA and contracts</source>
        <translation>SLA и договоры</translation>
    </message>
    <message>
        <source>Rules of deadlines</source>
        <translation>Правила сроков</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Рабочее время</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Праздники</translation>
    </message>
</context>
<context>
    <name>Competence</name>
    <message>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Nobody works alone in: {groups}</source>
        <translation>Некому работать самостоятельно: {groups}</translation>
    </message>
    <message>
        <source>Competence</source>
        <translation>Компетенции</translation>
    </message>
    <message>
        <source>1 learns, 3 works alone, 5 teaches others; 0 takes out, Space goes round. Before a group: how many work alone</source>
        <translation>1 учится, 3 работает сам, 5 учит других; 0 — не в группе, пробел — по кругу. Перед группой — сколько работают сами</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>изменено, не сохранено</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Вернуть как было</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Table of competence</source>
        <translation>Таблица компетенций</translation>
    </message>
    <message>
        <source>Saved: competence</source>
        <translation>Компетенции сохранены</translation>
    </message>
    <message numerus="yes">
        <source>{name} (%n learn)</source>
        <translation><numerusform>{name} (учится %n)</numerusform><numerusform>{name} (учатся %n)</numerusform><numerusform>{name} (учатся %n)</numerusform></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>File of the set-up</source>
        <translation>Файл настройки</translation>
    </message>
    <message>
        <source>Clients and tickets of another system</source>
        <translation>Клиенты и заявки из другой системы</translation>
    </message>
    <message>
        <source>The wizard reads a table, shows what fits where, tries it out.</source>
        <translation>Мастер прочитает таблицу, покажет, что куда ляжет, и проверит на пробу.</translation>
    </message>
    <message>
        <source>This room's set-up as one file</source>
        <translation>Настройка этой диспетчерской одним файлом</translation>
    </message>
    <message>
        <source>Classification, fields, groups, deadlines, scripts, rights: readable, to be looked through, kept or brought into another room.</source>
        <translation>Классификация, поля, группы, сроки, сценарии, права: читаемый файл, его можно просмотреть, сохранить или перенести в другую диспетчерскую.</translation>
    </message>
    <message>
        <source>Bring a set-up in</source>
        <translation>Внести настройку из файла</translation>
    </message>
    <message>
        <source>First it is shown what would change. A file comes in whole or not at all, and every change can be taken back.</source>
        <translation>Сначала видно, что изменится. Файл вносится целиком или никак, и каждое изменение можно вернуть.</translation>
    </message>
    <message>
        <source>Open the wizard</source>
        <translation>Открыть мастер</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>The set-up is brought in</source>
        <translation>Настройка внесена</translation>
    </message>
    <message>
        <source>Name a file</source>
        <translation>Укажите файл</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message numerus="yes">
        <source>%n of this room are not in the file and stay</source>
        <translation><numerusform>ещё %n запись этой диспетчерской не названа в файле и останется</numerusform><numerusform>ещё %n записи этой диспетчерской не названы в файле и останутся</numerusform><numerusform>ещё %n записей этой диспетчерской не названо в файле и останется</numerusform></translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>Что сделает файл</translation>
    </message>
    <message>
        <source>The file changes nothing</source>
        <translation>Файл ничего не меняет</translation>
    </message>
    <message>
        <source>This room is set up as the file says</source>
        <translation>Диспетчерская уже настроена так, как в файле</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новое</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменится</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>What changes or is wrong</source>
        <translation>Что изменится или мешает</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Whoever changes rights cannot lock himself out by a grade</source>
        <translation>Это право есть на любом грейде: иначе менять права стало бы некому</translation>
    </message>
    <message>
        <source>From the grade</source>
        <translation>С какого грейда</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Не менять</translation>
    </message>
    <message>
        <source>Nobody of this role has the right</source>
        <translation>У этой роли такого права нет</translation>
    </message>
    <message>
        <source>Competence in {group}, 1 learns, 5 teaches</source>
        <translation>Компетенция в группе {group}: 1 — учится, 5 — учит</translation>
    </message>
    <message>
        <source>Filter: name, login or role</source>
        <translation>Фильтр: имя, логин или роль</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets stay with him; they can be reassigned.</source>
        <translation><numerusform>За ним остаётся %n открытая заявка, её можно переназначить.</numerusform><numerusform>За ним остаются %n открытые заявки, их можно переназначить.</numerusform><numerusform>За ним остаётся %n открытых заявок, их можно переназначить.</numerusform></translation>
    </message>
    <message>
        <source>His sessions end at once, his history stays.</source>
        <translation>Открытые сеансы завершатся сразу, история останется.</translation>
    </message>
    <message>
        <source>Press “{button}” once more.</source>
        <translation>Нажмите «{button}» ещё раз.</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Вернуть как было</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>The password is shown this once. Tell it in person or by phone.</source>
        <translation>Пароль показан один раз. Передайте его лично или по телефону.</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>изменено, не сохранено</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что менялось</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>Сбросить PIN</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть на работу</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>Закрыть доступ</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions now</source>
        <translation><numerusform>%n сеанс сейчас</numerusform><numerusform>%n сеанса сейчас</numerusform><numerusform>%n сеансов сейчас</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets</source>
        <translation><numerusform>%n открытая заявка</numerusform><numerusform>%n открытые заявки</numerusform><numerusform>%n открытых заявок</numerusform></translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Tickets at once</source>
        <translation>Заявок сразу</translation>
    </message>
    <message>
        <source>Groups and competence: 1 learns, 5 teaches others</source>
        <translation>Группы и компетенция: 1 — учится, 5 — учит других</translation>
    </message>
    <message>
        <source>small Latin letters</source>
        <translation>латиницей</translation>
    </message>
    <message>
        <source>{reach}, from the grade “{grade}”</source>
        <translation>{reach}, с грейда «{grade}»</translation>
    </message>
    <message>
        <source>no longer works here</source>
        <translation>больше не работает</translation>
    </message>
    <message>
        <source>the server has no such login: give a new password</source>
        <translation>на сервере нет логина: выдайте новый пароль</translation>
    </message>
    <message>
        <source>the login is closed at the server</source>
        <translation>вход закрыт на сервере</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлен</translation>
    </message>
    <message>
        <source>changed: {fields}</source>
        <translation>изменено: {fields}</translation>
    </message>
    <message>
        <source>account closed</source>
        <translation>доступ закрыт</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>доступ возвращён</translation>
    </message>
    <message>
        <source>new password given</source>
        <translation>выдан новый пароль</translation>
    </message>
    <message>
        <source>set how long the password holds</source>
        <translation>срок пароля изменён</translation>
    </message>
    <message>
        <source>changed the own password</source>
        <translation>сменил свой пароль</translation>
    </message>
    <message>
        <source>PIN taken away</source>
        <translation>PIN сброшен</translation>
    </message>
    <message>
        <source>on the command line</source>
        <translation>из командной строки</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>role</source>
        <translation>роль</translation>
    </message>
    <message>
        <source>line</source>
        <translation>линия</translation>
    </message>
    <message>
        <source>department</source>
        <translation>отдел</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>предел</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>группы</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>грейд</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>наставник</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>звонки</translation>
    </message>
    <message>
        <source>solving alone</source>
        <translation>решение без наставника</translation>
    </message>
    <message>
        <source>registering alone</source>
        <translation>сам регистрирует</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Можно</translation>
    </message>
    <message>
        <source>any grade</source>
        <translation>на любом грейде</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will lose this right: {names}</source>
        <translation><numerusform>%n человек потеряет это право: {names}</numerusform><numerusform>%n человека потеряют это право: {names}</numerusform><numerusform>%n человек потеряют это право: {names}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will get this right: {names}</source>
        <translation><numerusform>%n человек получит это право: {names}</numerusform><numerusform>%n человека получат это право: {names}</numerusform><numerusform>%n человек получат это право: {names}</numerusform></translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>own</source>
        <translation>свои</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Все заявки</translation>
    </message>
    <message>
        <source>Own department</source>
        <translation>Свой отдел</translation>
    </message>
    <message>
        <source>Own line</source>
        <translation>Своя линия</translation>
    </message>
    <message>
        <source>Own groups</source>
        <translation>Свои группы</translation>
    </message>
    <message>
        <source>Only own</source>
        <translation>Только свои</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Нельзя</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>и ещё %n</numerusform><numerusform>и ещё %n</numerusform><numerusform>и ещё %n</numerusform></translation>
    </message>
    <message>
        <source>password until {moment}</source>
        <translation>пароль до {moment}</translation>
    </message>
    <message>
        <source>Rights of roles</source>
        <translation>Права ролей</translation>
    </message>
    <message>
        <source>How far each right goes; stairs in a cell: from which grade. A change holds at once, at every desk.</source>
        <translation>Насколько далеко идёт право; ступеньки — с какого грейда. Изменение действует сразу у всех.</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Отменить изменение</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Как было изначально</translation>
    </message>
    <message>
        <source>The whole table as shipped</source>
        <translation>Вернуть всю таблицу</translation>
    </message>
    <message>
        <source>Every cell becomes as shipped. Press the button once more.</source>
        <translation>Все права станут изначальными. Нажмите кнопку ещё раз.</translation>
    </message>
    <message>
        <source>As shipped: {reach}</source>
        <translation>Изначально: {reach}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Право</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Грейд</translation>
    </message>
    <message>
        <source>one step at a time</source>
        <translation>по одной ступени</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Наставник</translation>
    </message>
    <message>
        <source>Takes calls</source>
        <translation>Принимает звонки</translation>
    </message>
    <message>
        <source>Registers without the mentor</source>
        <translation>Регистрирует без наставника</translation>
    </message>
    <message>
        <source>Else a new ticket stays with the mentor until his key lets it go</source>
        <translation>Иначе новая заявка остаётся у наставника, пока он не отпустит её клавишей</translation>
    </message>
    <message>
        <source>Solves without the mentor</source>
        <translation>Решает без наставника</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>Password holds through</source>
        <translation>Пароль действует по</translation>
    </message>
    <message>
        <source>empty: for good</source>
        <translation>пусто — бессрочно</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Filter: person, record or words</source>
        <translation>Фильтр: сотрудник, запись или слова</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Nothing of the kind was done yet</source>
        <translation>Ничего такого ещё не делали</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>командная строка</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Изменение возвращено</translation>
    </message>
    <message>
        <source>When and who</source>
        <translation>Когда и кто</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>Closing and priorities</source>
        <translation>Возврат и приоритеты</translation>
    </message>
    <message>
        <source>For everybody who works in this database.</source>
        <translation>Для всех, кто работает в этой базе.</translation>
    </message>
    <message>
        <source>How a solved ticket comes back</source>
        <translation>Как возвращается решённая заявка</translation>
    </message>
    <message>
        <source>Afterwards a new ticket is linked to the old one</source>
        <translation>Позже заводят новую заявку, связанную со старой</translation>
    </message>
    <message>
        <source>Priority: impact × urgency</source>
        <translation>Приоритет: влияние × срочность</translation>
    </message>
    <message>
        <source>Arrows choose a cell, 1 to 4 set it. A category may have a table of its own</source>
        <translation>Стрелки выбирают ячейку, 1…4 ставят приоритет. У категории может быть своя таблица</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Как в поставке</translation>
    </message>
    <message>
        <source>It may come back for, days</source>
        <translation>Можно вернуть, дней</translation>
    </message>
    <message>
        <source>From the solution on, closed meanwhile or not. 0: never</source>
        <translation>Со дня решения, даже если её закрыли. 0 — никогда</translation>
    </message>
    <message>
        <source>The client may object for, days</source>
        <translation>Клиент может возразить, дней</translation>
    </message>
    <message>
        <source>Close a solved ticket by itself after, days</source>
        <translation>Закрывать решённую саму через, дней</translation>
    </message>
    <message>
        <source>0: never. The history tells that the rule closed it</source>
        <translation>0 — никогда. В истории сказано, что закрыло правило</translation>
    </message>
    <message>
        <source>Within a time</source>
        <translation>В течение срока</translation>
    </message>
    <message>
        <source>Until confirmed</source>
        <translation>До подтверждения</translation>
    </message>
    <message>
        <source>1 to {most}. Then the ticket closes by itself</source>
        <translation>От 1 до {most}. Потом заявка закроется сама</translation>
    </message>
</context>
<context>
    <name>Absences</name>
    <message>
        <source>Who is away</source>
        <translation>Кто отсутствует</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Кто замещает</translation>
    </message>
    <message>
        <source>Why, seen by colleagues</source>
        <translation>Причина, её видят коллеги</translation>
    </message>
    <message>
        <source>Hand the open tickets over to the deputy</source>
        <translation>Передать открытые заявки заместителю</translation>
    </message>
    <message>
        <source>Hand over now</source>
        <translation>Передать заявки</translation>
    </message>
    <message>
        <source>Back already</source>
        <translation>Уже вернулся</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>New absence</source>
        <translation>Новое отсутствие</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) lie with this person</source>
        <translation><numerusform>За сотрудником %n открытая заявка</numerusform><numerusform>За сотрудником %n открытые заявки</numerusform><numerusform>За сотрудником %n открытых заявок</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) fall into these days</source>
        <translation><numerusform>на эти дни приходится %n обещание</numerusform><numerusform>на эти дни приходится %n обещания</numerusform><numerusform>на эти дни приходится %n обещаний</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are on duty then</source>
        <translation><numerusform>%n смена в графике</numerusform><numerusform>%n смены в графике</numerusform><numerusform>%n смен в графике</numerusform></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>Stands in during an absence</source>
        <translation>Замещение на время отсутствия</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) handed over to the deputy</source>
        <translation><numerusform>Заместителю передана %n заявка</numerusform><numerusform>Заместителю переданы %n заявки</numerusform><numerusform>Заместителю передано %n заявок</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n changed at that moment and stayed</source>
        <translation><numerusform>%n изменилась в этот момент и осталась</numerusform><numerusform>%n изменились в этот момент и остались</numerusform><numerusform>%n изменились в этот момент и остались</numerusform></translation>
    </message>
    <message>
        <source>away now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>предстоит</translation>
    </message>
    <message>
        <source>The absence is saved</source>
        <translation>Отсутствие сохранено</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Отсутствия</translation>
    </message>
    <message>
        <source>Nobody is away</source>
        <translation>Все на месте</translation>
    </message>
    <message>
        <source>Ins adds an absence</source>
        <translation>Ins — добавить отсутствие</translation>
    </message>
    <message>
        <source>Name the person and both days: 31.12.2026</source>
        <translation>Назовите сотрудника и оба дня: 31.12.2026</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Set by hand: the rotation leaves this day alone</source>
        <translation>Задано вручную: ротация этот день не трогает</translation>
    </message>
    <message>
        <source>Away on this day: nothing is given to this person</source>
        <translation>В этот день отсутствует: заявки не предлагаются</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Takes calls</source>
        <translation>На звонках</translation>
    </message>
    <message>
        <source>Minds the queue</source>
        <translation>Следит за очередью</translation>
    </message>
    <message>
        <source>Why by hand</source>
        <translation>Почему вручную</translation>
    </message>
    <message>
        <source>Set this day</source>
        <translation>Задать день</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Выходной</translation>
    </message>
    <message>
        <source>As the rotation</source>
        <translation>По ротации</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>Без очереди</translation>
    </message>
    <message>
        <source>Write times of day: 9:00, 18:30</source>
        <translation>Напишите время: 9:00, 18:30</translation>
    </message>
    <message numerus="yes">
        <source>{line} · %n on duty</source>
        <translation><numerusform>{line} · дежурит %n</numerusform><numerusform>{line} · дежурят %n</numerusform><numerusform>{line} · дежурят %n</numerusform></translation>
    </message>
    <message>
        <source>by count: {figures}</source>
        <translation>по числу: {figures}</translation>
    </message>
    <message>
        <source>by weight: {figures}</source>
        <translation>по весу: {figures}</translation>
    </message>
    <message>
        <source>{least} to {most}, {share} times, Gini {gini}</source>
        <translation>от {least} до {most}, в {share} раза, Джини {gini}</translation>
    </message>
    <message>
        <source>{name}: {count}, by weight {weight}</source>
        <translation>{name}: {count}, по весу {weight}</translation>
    </message>
    <message>
        <source>Nobody is on duty on this day</source>
        <translation>В этот день никто не дежурит</translation>
    </message>
    <message>
        <source>Registered {day}: who has least and most; Gini 0 is even</source>
        <translation>Зарегистрировано {day}: у кого меньше и больше всех; Джини 0 — поровну</translation>
    </message>
    <message>
        <source>{least} to {most}, Gini {gini}</source>
        <translation>от {least} до {most}, Джини {gini}</translation>
    </message>
    <message>
        <source>How evenly tickets lie</source>
        <translation>Ровность распределения</translation>
    </message>
    <message>
        <source>evenly, {each} each</source>
        <translation>поровну, по {each}</translation>
    </message>
    <message>
        <source>uneven</source>
        <translation>неровно</translation>
    </message>
    <message>
        <source>Week of {first} to {last}</source>
        <translation>Неделя {first} – {last}</translation>
    </message>
    <message>
        <source>rotations are rolled out up to {day}</source>
        <translation>ротации до {day}</translation>
    </message>
    <message>
        <source>no rotation yet: add one on the page “Rotation of duties”</source>
        <translation>ротации ещё нет: добавьте на странице «Ротация дежурств»</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Эта неделя</translation>
    </message>
    <message>
        <source>Roster of the week</source>
        <translation>График недели</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>away</source>
        <translation>отсут.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>Mo Tu We Th Fr Sa Su</source>
        <translation>Пн Вт Ср Чт Пт Сб Вс</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>звонки</translation>
    </message>
</context>
<context>
    <name>Responsible</name>
    <message>
        <source>route {place} “{name}”</source>
        <translation>маршрут {place} «{name}»</translation>
    </message>
    <message>
        <source>The first route that fits decides; without one the category's group</source>
        <translation>Решает первый подходящий маршрут; если такого нет — группа категории</translation>
    </message>
    <message>
        <source>Filter: category, client, city, group or person</source>
        <translation>Поиск: категория, клиент, город, группа или сотрудник</translation>
    </message>
    <message>
        <source>Who answers for what</source>
        <translation>Кто за что отвечает</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Кто отвечает</translation>
    </message>
    <message>
        <source>Where it is said</source>
        <translation>Откуда следует</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>классификация</translation>
    </message>
</context>
<context>
    <name>SetupAnswers</name>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Кому выдан</translation>
    </message>
    <message>
        <source>Who sees the set: a role or a person a row</source>
        <translation>Кто видит набор: в строке роль или сотрудник</translation>
    </message>
    <message>
        <source>empty: everybody</source>
        <translation>пусто — все</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Set of answers</source>
        <translation>Набор ответов</translation>
    </message>
    <message>
        <source>New set of answers</source>
        <translation>Новый набор ответов</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Hide the set</source>
        <translation>Скрыть набор</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>Answers, the first of a category is the one offered</source>
        <translation>Ответы; первый по категории предлагается сразу</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любая</translation>
    </message>
    <message>
        <source>Text; a button puts in what stands for its word</source>
        <translation>Текст; кнопка вставит подстановку</translation>
    </message>
    <message>
        <source>As the client will read it</source>
        <translation>Так прочтёт клиент</translation>
    </message>
</context>
<context>
    <name>SetupTime</name>
    <message numerus="yes">
        <source>%n day(s) a week</source>
        <translation><numerusform>%n день в неделю</numerusform><numerusform>%n дня в неделю</numerusform><numerusform>%n дней в неделю</numerusform></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Europe/Moscow, Asia/Yekaterinburg …</source>
        <translation>Europe/Moscow, Asia/Yekaterinburg …</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Часы недели</translation>
    </message>
    <message>
        <source>two rows of a day leave a break between them</source>
        <translation>две строки одного дня оставляют между собой перерыв</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Рабочее время</translation>
    </message>
    <message>
        <source>Filter: name or zone</source>
        <translation>Фильтр: название или пояс</translation>
    </message>
    <message>
        <source>New working time</source>
        <translation>Новое рабочее время</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Вывести из работы</translation>
    </message>
    <message>
        <source>Try a deadline</source>
        <translation>Проверьте срок</translation>
    </message>
    <message>
        <source>with</source>
        <translation>и норма</translation>
    </message>
    <message>
        <source>of working time</source>
        <translation>рабочего времени</translation>
    </message>
    <message>
        <source>Write a time like 17:40 and a target like 4:00</source>
        <translation>Напишите время вида 17:40 и норму вида 4:00</translation>
    </message>
    <message>
        <source>Day of the ticket</source>
        <translation>День заявки</translation>
    </message>
    <message>
        <source>Time of the ticket</source>
        <translation>Время заявки</translation>
    </message>
    <message>
        <source>Working time it may take</source>
        <translation>Норма в рабочем времени</translation>
    </message>
    <message>
        <source>The hours above give no deadline yet</source>
        <translation>По часам выше срок пока не получается</translation>
    </message>
    <message>
        <source>{day} {time} → {due_day} {due_time}, {date}</source>
        <translation>{day} {time} → {due_day} {due_time}, {date}</translation>
    </message>
    <message>
        <source>{years}: {off} days off, {short} shortened, {working} worked</source>
        <translation>{years}: выходных {off}, сокращённых {short}, рабочих выходных {working}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) passed over, the first is row {row}: {text}</source>
        <translation><numerusform>Пропущена %n строка, строка {row}: {text}</numerusform><numerusform>Пропущено %n строки, первая из них {row}: {text}</numerusform><numerusform>Пропущено %n строк, первая из них {row}: {text}</numerusform></translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Праздники</translation>
    </message>
    <message>
        <source>Days that are not as their weekday is</source>
        <translation>Дни не по своему дню недели</translation>
    </message>
    <message>
        <source>0:00 to 0:00 is a day off</source>
        <translation>с 0:00 до 0:00 — выходной</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>What day it is</source>
        <translation>Что за день</translation>
    </message>
    <message>
        <source>{off} days off, {other} with hours of their own</source>
        <translation>выходных дней: {off}, со своими часами: {other}</translation>
    </message>
    <message>
        <source>XML, JSON or CSV; nothing is written before you save</source>
        <translation>XML, JSON или CSV; до сохранения ничего не запишется</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>12* other hours</source>
        <translation>12* другие часы</translation>
    </message>
    <message>
        <source>worked weekend</source>
        <translation>рабочий выходной</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Файл не читается</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Предыдущий год</translation>
    </message>
    <message>
        <source>The next year</source>
        <translation>Следующий год</translation>
    </message>
    <message>
        <source>Production calendar</source>
        <translation>Производственный календарь</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Из файла</translation>
    </message>
    <message>
        <source>Days of the year</source>
        <translation>Дни года</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n день</numerusform><numerusform>%n дня</numerusform><numerusform>%n дней</numerusform></translation>
    </message>
    <message>
        <source>Monday Tuesday Wednesday Thursday Friday Saturday Sunday</source>
        <translation>Понедельник Вторник Среда Четверг Пятница Суббота Воскресенье</translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation>Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь</translation>
    </message>
</context>
<context>
    <name>SetupCategories</name>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Intake script</source>
        <translation>Сценарий опроса</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Answers and articles</source>
        <translation>Ответы и статьи</translation>
    </message>
    <message>
        <source>What callers call it</source>
        <translation>Как это называют клиенты</translation>
    </message>
    <message>
        <source>by these words it is found and offered while typing</source>
        <translation>по этим словам категория находится и предлагается при наборе</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>за 30 дней</translation>
    </message>
    <message>
        <source>As in the branch above</source>
        <translation>Как в ветке выше</translation>
    </message>
    <message>
        <source>Above it in the tree</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Nothing: it stands at the top</source>
        <translation>Верхний уровень</translation>
    </message>
    <message>
        <source>Priority: impact × urgency</source>
        <translation>Приоритет: влияние × срочность</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Shown on the first line</source>
        <translation>Показывать на первой линии</translation>
    </message>
    <message>
        <source>May be solved at once</source>
        <translation>Можно решить сразу</translation>
    </message>
    <message>
        <source>else it is always registered and given to its group</source>
        <translation>иначе заявка всегда оформляется и идёт в свою группу</translation>
    </message>
    <message>
        <source>Equipment must be named</source>
        <translation>Обязательно указать оборудование</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Filter: name, synonym or code</source>
        <translation>Фильтр: название, синоним или код</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Новая категория</translation>
    </message>
    <message>
        <source>Hide the category</source>
        <translation>Скрыть категорию</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыта</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>How the assignee is chosen</source>
        <translation>Как выбирать исполнителя</translation>
    </message>
    <message>
        <source>As above: {way}</source>
        <translation>Как выше: {way}</translation>
    </message>
    <message>
        <source>As usual: {way}</source>
        <translation>Как обычно: {way}</translation>
    </message>
    <message>
        <source>after the answer {digit} to question {n}</source>
        <translation>после ответа {digit} на вопрос {n}</translation>
    </message>
    <message>
        <source>What the dispatcher will ask</source>
        <translation>Что спросит диспетчер</translation>
    </message>
    <message>
        <source>Own fields of the category</source>
        <translation>Поля этой категории</translation>
    </message>
    <message>
        <source>the branch above adds its own</source>
        <translation>поля ветки выше добавляются сами</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>to register</source>
        <translation>при создании</translation>
    </message>
    <message>
        <source>to solve</source>
        <translation>при закрытии</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
</context>
<context>
    <name>SetupDeadlines</name>
    <message>
        <source>Own deadlines</source>
        <translation>Свои сроки</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>реакция</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>As in the branch above</source>
        <translation>Как в ветке выше</translation>
    </message>
    <message>
        <source>as in the branch above</source>
        <translation>как в ветке выше</translation>
    </message>
    <message>
        <source>Deadlines “{name}”</source>
        <translation>Сроки «{name}»</translation>
    </message>
    <message>
        <source>No deadlines yet</source>
        <translation>Сроков пока нет</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>Как выше</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Не важно</translation>
    </message>
    <message>
        <source>one client</source>
        <translation>один клиент</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Which clock</source>
        <translation>Какие часы</translation>
    </message>
    <message>
        <source>At a share of the target, %</source>
        <translation>При доле нормы, %</translation>
    </message>
    <message>
        <source>100 is the deadline itself</source>
        <translation>100 — сам срок</translation>
    </message>
    <message>
        <source>Or so long before the deadline</source>
        <translation>Или за столько до срока</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>одно из двух</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>To the group</source>
        <translation>В группу</translation>
    </message>
    <message>
        <source>Only under the deadlines</source>
        <translation>Только при сроках</translation>
    </message>
    <message>
        <source>Only in the branch of the category</source>
        <translation>Только в ветви категории</translation>
    </message>
    <message>
        <source>Only with the priority</source>
        <translation>Только при приоритете</translation>
    </message>
    <message>
        <source>Warning or escalation</source>
        <translation>Предупреждение или эскалация</translation>
    </message>
    <message>
        <source>Filter: name, clock or deed</source>
        <translation>Фильтр: название, часы или действие</translation>
    </message>
    <message>
        <source>New warning</source>
        <translation>Новое предупреждение</translation>
    </message>
    <message>
        <source>{clock}, {time} before</source>
        <translation>{clock}, за {time}</translation>
    </message>
    <message>
        <source>only for handing to a group</source>
        <translation>только для передачи в группу</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Вывести из работы</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>Counted in working time</source>
        <translation>Считать по рабочему времени</translation>
    </message>
    <message>
        <source>The usual ones of the room</source>
        <translation>Обычные сроки службы</translation>
    </message>
    <message>
        <source>For tickets that neither contract nor rule names</source>
        <translation>Для заявок, которых не касается ни договор, ни правило</translation>
    </message>
    <message>
        <source>Targets by priority</source>
        <translation>Нормы по приоритетам</translation>
    </message>
    <message>
        <source>working time; 4 h, 1:30 or 90</source>
        <translation>рабочее время: 4 ч, 1:30 или 90</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>React in</source>
        <translation>Реакция за</translation>
    </message>
    <message>
        <source>Solve in</source>
        <translation>Решение за</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Filter: name or working time</source>
        <translation>Фильтр: название или рабочее время</translation>
    </message>
    <message>
        <source>New deadlines</source>
        <translation>Новые сроки</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычные</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Название правила</translation>
    </message>
    <message>
        <source>Leads to the deadlines</source>
        <translation>Действуют сроки</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Category with all below it</source>
        <translation>Категория со всей веткой</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Filter: name or deadlines</source>
        <translation>Фильтр: название или сроки</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Новое правило</translation>
    </message>
    <message>
        <source>any ticket</source>
        <translation>любая заявка</translation>
    </message>
</context>
<context>
    <name>SetupMatch</name>
    <message>
        <source>A sentence of the caller shows what would be offered</source>
        <translation>Наберите слова клиента — станет видно, что предложит программа</translation>
    </message>
    <message>
        <source>Check the match</source>
        <translation>Проверьте подбор</translation>
    </message>
    <message>
        <source>Would be offered:</source>
        <translation>Подберётся:</translation>
    </message>
    <message>
        <source>Nothing would be offered</source>
        <translation>Ничего не подберётся</translation>
    </message>
    <message>
        <source>as the dispatcher would type it</source>
        <translation>так напишет диспетчер</translation>
    </message>
    <message>
        <source>the register says the fiscal drive does not answer</source>
        <translation>касса пишет что фискальник не отвечает</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>эта категория</translation>
    </message>
</context>
<context>
    <name>SetupChannels</name>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Кто отвечает</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>for what has no other way</source>
        <translation>для чего нет другого пути</translation>
    </message>
    <message>
        <source>Filter: channel or owner</source>
        <translation>Фильтр: канал или ответственный</translation>
    </message>
    <message>
        <source>Owner of a channel</source>
        <translation>Ответственный за канал</translation>
    </message>
</context>
<context>
    <name>SetupGroups</name>
    <message>
        <source>groups</source>
        <translation>групп</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Новый отдел</translation>
    </message>
    <message>
        <source>Hide the department</source>
        <translation>Скрыть отдел</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Filter: name, code or department</source>
        <translation>Фильтр: название, код или отдел</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Hide the group</source>
        <translation>Скрыть группу</translation>
    </message>
</context>
<context>
    <name>SetupDuties</name>
    <message>
        <source>Weeks that come round</source>
        <translation>Недель в круге</translation>
    </message>
    <message>
        <source>From the week of</source>
        <translation>С недели</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Who is on duty</source>
        <translation>Кто дежурит</translation>
    </message>
    <message>
        <source>an end before the beginning is on the next day</source>
        <translation>конец раньше начала — на следующий день</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>On calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Ротация</translation>
    </message>
    <message>
        <source>New rotation</source>
        <translation>Новая ротация</translation>
    </message>
    <message>
        <source>End the rotation</source>
        <translation>Завершить ротацию</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>завершена</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) come round</source>
        <translation><numerusform>%n неделя в круге</numerusform><numerusform>%n недели в круге</numerusform><numerusform>%n недель в круге</numerusform></translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Начать снова</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation><numerusform>%n человек</numerusform><numerusform>%n человека</numerusform><numerusform>%n человек</numerusform></translation>
    </message>
</context>
<context>
    <name>SetupFields</name>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>For which department</source>
        <translation>Для какого отдела</translation>
    </message>
    <message>
        <source>For every department</source>
        <translation>Для всех отделов</translation>
    </message>
    <message>
        <source>Hangs on the list</source>
        <translation>Зависит от списка</translation>
    </message>
    <message>
        <source>What can be chosen after each value</source>
        <translation>Что можно выбрать после каждого значения</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Значения</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Наименьшее</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Наибольшее</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Не раньше</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Не позже</translation>
    </message>
    <message>
        <source>Form of the line</source>
        <translation>Вид строки</translation>
    </message>
    <message>
        <source># digit, @ letter, * either, [ ] may be absent</source>
        <translation># цифра, @ буква, * любая, [ ] необязательно</translation>
    </message>
    <message>
        <source>Characters at most</source>
        <translation>Знаков не больше</translation>
    </message>
    <message>
        <source>Filled in beforehand</source>
        <translation>Заполнено заранее</translation>
    </message>
    <message>
        <source>the dispatcher may change it</source>
        <translation>диспетчер может изменить</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>Value above</source>
        <translation>Значение выше</translation>
    </message>
    <message>
        <source>Can be chosen after it</source>
        <translation>Что можно выбрать после него</translation>
    </message>
    <message>
        <source>The field before it</source>
        <translation>Поле перед ним</translation>
    </message>
    <message>
        <source>in the table where the focus is</source>
        <translation>в таблице, где курсор</translation>
    </message>
    <message>
        <source>How the dispatcher will see it</source>
        <translation>Как это увидит диспетчер</translation>
    </message>
    <message>
        <source>try it: nothing typed here is kept</source>
        <translation>попробуйте: набранное здесь не сохраняется</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Must be filled</source>
        <translation>Обязательно</translation>
    </message>
    <message>
        <source>Where it is asked</source>
        <translation>Где спрашивают</translation>
    </message>
    <message>
        <source>to register</source>
        <translation>при создании</translation>
    </message>
    <message>
        <source>to solve</source>
        <translation>при закрытии</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>категорий</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Новое поле</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыто</translation>
    </message>
    <message>
        <source>Hide the field</source>
        <translation>Скрыть поле</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Вернуть в работу</translation>
    </message>
</context>
<context>
    <name>SetupLines</name>
    <message>
        <source>what is passed to it</source>
        <translation>то, что ей передали</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>групп</translation>
    </message>
    <message>
        <source>people</source>
        <translation>людей</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>In use: groups and people may be on it</source>
        <translation>В работе: на ней могут быть группы и люди</translation>
    </message>
    <message>
        <source>Outside specialists (partners)</source>
        <translation>Внешние специалисты (партнёры)</translation>
    </message>
    <message>
        <source>Tickets are passed to it; new requests never fall to it</source>
        <translation>Заявки сюда передают; новые обращения сюда не попадают</translation>
    </message>
    <message>
        <source>New requests fall to the lowest line of the house that is in use: a room without a first line lets the second do the sorting. A line that groups or people are on stays in use.</source>
        <translation>Новые обращения принимает нижняя своя линия из тех, что в работе: без первой линии разбирает вторая. Линию, на которой есть группы или люди, вывести из работы нельзя.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Filter: name or number</source>
        <translation>Фильтр: название или номер</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новая линия</translation>
    </message>
    <message>
        <source>Take the line out of use</source>
        <translation>Вывести из работы</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>не в работе</translation>
    </message>
    <message>
        <source>outside specialists</source>
        <translation>внешние специалисты</translation>
    </message>
    <message>
        <source>takes new requests</source>
        <translation>принимает новые обращения</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Вернуть в работу</translation>
    </message>
</context>
<context>
    <name>SetupPartners</name>
    <message>
        <source>with them</source>
        <translation>заявок у них</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>How they take requests</source>
        <translation>Как принимают обращения</translation>
    </message>
    <message>
        <source>portal, letter, phone</source>
        <translation>портал, письмо, телефон</translation>
    </message>
    <message>
        <source>Who answers for them here</source>
        <translation>Кто у нас ведёт</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Никто отдельно</translation>
    </message>
    <message>
        <source>What to know: contract, numbers, hours</source>
        <translation>Что знать: договор, номера, часы работы</translation>
    </message>
    <message>
        <source>Answers within</source>
        <translation>Отвечает за</translation>
    </message>
    <message>
        <source>working time; a clock of its own while we wait</source>
        <translation>рабочее время; отдельные часы, пока ждём</translation>
    </message>
    <message>
        <source>Their working time</source>
        <translation>Их рабочее время</translation>
    </message>
    <message>
        <source>As the room's</source>
        <translation>Как у службы</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Filter: name, phone or e-mail</source>
        <translation>Фильтр: название, телефон или почта</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>Новый партнёр</translation>
    </message>
    <message>
        <source>Hide the partner</source>
        <translation>Скрыть партнёра</translation>
    </message>
    <message>
        <source>only with a time to answer</source>
        <translation>только со сроком ответа</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Вернуть в работу</translation>
    </message>
</context>
<context>
    <name>SetupLists</name>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>as it is typed over the list of tickets</source>
        <translation>как в строке над списком заявок</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Новый список</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>SetupRoutes</name>
    <message>
        <source>Any; type a part of the name</source>
        <translation>Любой; введите часть названия</translation>
    </message>
    <message>
        <source>to {name}, group “{group}”</source>
        <translation>{name}, группа «{group}»</translation>
    </message>
    <message>
        <source>Where would it go?</source>
        <translation>Куда бы попало?</translation>
    </message>
    <message>
        <source>route {place} “{name}”</source>
        <translation>маршрут {place} «{name}»</translation>
    </message>
    <message>
        <source>a call now, with what is typed above</source>
        <translation>звонок сейчас, с учётом набранного выше</translation>
    </message>
    <message>
        <source>Category: any</source>
        <translation>Категория: любая</translation>
    </message>
    <message>
        <source>Category of the call</source>
        <translation>Категория звонка</translation>
    </message>
    <message>
        <source>Client: unknown</source>
        <translation>Клиент: неизвестен</translation>
    </message>
    <message>
        <source>Client of the call</source>
        <translation>Клиент звонка</translation>
    </message>
    <message>
        <source>It cannot be tried just now</source>
        <translation>Сейчас проверить нельзя</translation>
    </message>
    <message>
        <source>no route fits: the category's group</source>
        <translation>ни один маршрут не подходит: группа категории</translation>
    </message>
    <message>
        <source>because: {reasons}</source>
        <translation>потому что: {reasons}</translation>
    </message>
    <message>
        <source>to the queue “{group}”</source>
        <translation>в очередь «{group}»</translation>
    </message>
    <message>
        <source>nobody is on shift</source>
        <translation>на смене никого</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Не важно</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>Name (Russian)</source>
        <translation>Название (русское)</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>Название (английское)</translation>
    </message>
    <message>
        <source>Category with all below it</source>
        <translation>Категория со всеми ниже</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Key client</source>
        <translation>Ключевой клиент</translation>
    </message>
    <message>
        <source>Cities of site or client</source>
        <translation>Города объекта или клиента</translation>
    </message>
    <message>
        <source>any; several with commas</source>
        <translation>любые; несколько через запятую</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Line that the category leads to</source>
        <translation>Линия, на которую ведёт категория</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Within or outside of these hours</source>
        <translation>В эти часы или вне их</translation>
    </message>
    <message>
        <source>To the group</source>
        <translation>В группу</translation>
    </message>
    <message>
        <source>The person's own</source>
        <translation>Группа сотрудника</translation>
    </message>
    <message>
        <source>To one person</source>
        <translation>Одному сотруднику</translation>
    </message>
    <message>
        <source>Somebody of the group</source>
        <translation>Кому-то из группы</translation>
    </message>
    <message>
        <source>How one of the group is chosen</source>
        <translation>Как выбирают в группе</translation>
    </message>
    <message>
        <source>Grade at least</source>
        <translation>Грейд не ниже</translation>
    </message>
    <message>
        <source>Competence, 1 to 5</source>
        <translation>Знание темы, 1–5</translation>
    </message>
    <message>
        <source>The client's own specialist goes first</source>
        <translation>Сначала закреплённый за клиентом</translation>
    </message>
    <message>
        <source>Route, the first that fits decides</source>
        <translation>Маршрут: решает первый подходящий</translation>
    </message>
    <message>
        <source>Filter: name, condition, group or person</source>
        <translation>Поиск: название, условие, группа или сотрудник</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Новый маршрут</translation>
    </message>
    <message>
        <source>Switch the route off</source>
        <translation>Выключить маршрут</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключен</translation>
    </message>
    <message>
        <source>No routes: each matter goes to its category's group</source>
        <translation>Маршрутов нет: обращение идёт в группу своей категории</translation>
    </message>
    <message>
        <source>never reached: “{name}” is above</source>
        <translation>не сработает: выше «{name}»</translation>
    </message>
    <message>
        <source>within</source>
        <translation>в эти часы</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>вне этих часов</translation>
    </message>
    <message>
        <source>only with hours</source>
        <translation>только если выбраны часы</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>Включить снова</translation>
    </message>
    <message>
        <source>Ins adds the first</source>
        <translation>Ins — добавить первый</translation>
    </message>
    <message>
        <source>key clients only</source>
        <translation>только ключевые</translation>
    </message>
    <message>
        <source>other clients only</source>
        <translation>только остальные</translation>
    </message>
</context>
<context>
    <name>SetupScripts</name>
    <message>
        <source>Figures</source>
        <translation>Статистика</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) of the last {days} days</source>
        <translation><numerusform>%n заявка за последние {days} дней</numerusform><numerusform>%n заявки за последние {days} дней</numerusform><numerusform>%n заявок за последние {days} дней</numerusform></translation>
    </message>
    <message>
        <source>Nobody was asked yet</source>
        <translation>Пока никого не спрашивали</translation>
    </message>
    <message>
        <source>Question and its answers</source>
        <translation>Вопрос и ответы на него</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Спросили</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>after question {n}, whatever is answered</source>
        <translation>после вопроса {n}, при любом ответе</translation>
    </message>
    <message>
        <source>after question {n}, answer {digit} “{text}”</source>
        <translation>после вопроса {n}, ответ {digit} «{text}»</translation>
    </message>
    <message>
        <source>Questions, in the order of asking</source>
        <translation>Вопросы в порядке опроса</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>По-английски</translation>
    </message>
    <message>
        <source>simple cause</source>
        <translation>простая причина</translation>
    </message>
    <message>
        <source>When it is asked</source>
        <translation>Когда задаётся</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Цифра</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>In the ticket’s description</source>
        <translation>Словами в описание заявки</translation>
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
        <source>Goes on as</source>
        <translation>Дальше как</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>Не знает</translation>
    </message>
    <message>
        <source>Question {n}. {text}</source>
        <translation>Вопрос {n}. {text}</translation>
    </message>
    <message>
        <source>Answer “{text}”</source>
        <translation>Ответ «{text}»</translation>
    </message>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>Play it through</source>
        <translation>Проба</translation>
    </message>
    <message>
        <source>Digits answer, 0 skips, Backspace goes back</source>
        <translation>Цифра отвечает, 0 пропускает, Backspace возвращает</translation>
    </message>
    <message>
        <source>Impact, urgency and category stay as they are</source>
        <translation>Влияние, срочность и категория не меняются</translation>
    </message>
    <message>
        <source>In the ticket: {words}</source>
        <translation>В заявку: {words}</translation>
    </message>
    <message>
        <source>Said at the end: {words}</source>
        <translation>В конце скажут: {words}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущен</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Что получится</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>Вопросов пока нет</translation>
    </message>
    <message>
        <source>impact: {name}</source>
        <translation>влияние: {name}</translation>
    </message>
    <message>
        <source>urgency: {name}</source>
        <translation>срочность: {name}</translation>
    </message>
    <message>
        <source>goes on as “{name}”</source>
        <translation>дальше как «{name}»</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Проба</translation>
    </message>
    <message>
        <source>Closing phrase, read to the client</source>
        <translation>Заключительная фраза, её читают клиенту</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Новый сценарий</translation>
    </message>
    <message>
        <source>Hide the script</source>
        <translation>Скрыть сценарий</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>no category asks it</source>
        <translation>ни одна категория его не задаёт</translation>
    </message>
</context>
<context>
    <name>SetupStates</name>
    <message>
        <source>hidden</source>
        <translation>скрыт</translation>
    </message>
    <message>
        <source>From here to, and who may</source>
        <translation>Куда отсюда и кому можно</translation>
    </message>
    <message>
        <source>arrows, Space ticks</source>
        <translation>стрелки, Пробел отмечает</translation>
    </message>
    <message>
        <source>From (down) to (across)</source>
        <translation>Откуда (строки) и куда (столбцы)</translation>
    </message>
    <message>
        <source>Space: in this state's row, Enter: another row</source>
        <translation>Пробел — в строке статуса, Enter — другая</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Все роли</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Where it leads</source>
        <translation>Куда ведёт</translation>
    </message>
    <message>
        <source>The whole table</source>
        <translation>Вся таблица</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Что он значит</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открытых</translation>
    </message>
    <message>
        <source>Why: a reason or a note</source>
        <translation>Почему: причина или заметка</translation>
    </message>
    <message>
        <source>When to look again</source>
        <translation>Когда вернуться</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Что помогло</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Чем закончилось</translation>
    </message>
    <message>
        <source>A workaround</source>
        <translation>Обходное решение</translation>
    </message>
    <message>
        <source>The category's fields needed to solve</source>
        <translation>Поля категории, нужные к решению</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>Новый статус</translation>
    </message>
    <message>
        <source>cannot be asked for in this state</source>
        <translation>в этом статусе этого не спросить</translation>
    </message>
    <message>
        <source>Hide the state</source>
        <translation>Скрыть статус</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показывать снова</translation>
    </message>
    <message>
        <source>Asked when a ticket comes here</source>
        <translation>Что спросить при переходе сюда</translation>
    </message>
    <message>
        <source>New, nobody's yet</source>
        <translation>Новая, ещё ничья</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Waiting, the clock stands</source>
        <translation>Ожидание, срок стоит</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
</context>
<context>
    <name>SetupTargets</name>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Что измеряется</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Норма</translation>
    </message>
    <message>
        <source>in the unit of the measure</source>
        <translation>в единицах показателя</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>beside the figure at the foot of calls and over the work</source>
        <translation>рядом с показателем под звонком и над работой</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Кто видит</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Новая цель</translation>
    </message>
    <message>
        <source>Reacted in time, %</source>
        <translation>Реакция в срок, %</translation>
    </message>
    <message>
        <source>Solved in time, %</source>
        <translation>Решение в срок, %</translation>
    </message>
    <message>
        <source>Solved while talking, %</source>
        <translation>Решено за разговор, %</translation>
    </message>
    <message>
        <source>Came back, %</source>
        <translation>Переоткрыто, %</translation>
    </message>
    <message>
        <source>A call, seconds</source>
        <translation>Звонок, секунды</translation>
    </message>
    <message>
        <source>Writing after a call, seconds</source>
        <translation>Запись после звонка, секунды</translation>
    </message>
    <message>
        <source>Callers lost, %</source>
        <translation>Потеряно звонков, %</translation>
    </message>
    <message>
        <source>Solved in a shift</source>
        <translation>Решено за смену</translation>
    </message>
    <message>
        <source>Mark of the clients, 1 to 5</source>
        <translation>Оценка клиентов, от 1 до 5</translation>
    </message>
</context>
</TS>
