<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Knowledge</name>
    <message>
        <source>Others have changed the article since: compare first</source>
        <translation>С тех пор статью изменили другие: сначала сверьте</translation>
    </message>
    <message>
        <source>Editing the article</source>
        <translation>Правка статьи</translation>
    </message>
    <message>
        <source>Ctrl+S keeps it, Esc twice drops it</source>
        <translation>Ctrl+S сохраняет, Esc дважды — отбрасывает</translation>
    </message>
    <message>
        <source>Show for people who call the first time</source>
        <translation>Показывать тем, кто звонит впервые</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Symptom, as clients tell it</source>
        <translation>Признак, словами клиента</translation>
    </message>
    <message>
        <source>The fix, one step a line</source>
        <translation>Решение, шаг в строке</translation>
    </message>
    <message>
        <source>Until it is fixed, one step a line</source>
        <translation>Обходной путь до решения, шаг в строке</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Пересмотреть</translation>
    </message>
    <message>
        <source>31.12.2026; empty: half a year after publishing</source>
        <translation>31.12.2026; пусто — через полгода после публикации</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Новая статья</translation>
    </message>
    <message>
        <source>Begun from the ticket. Names and numbers of people do not belong here: look the symptom through.</source>
        <translation>Начато с заявки. Именам и телефонам людей здесь не место: просмотрите признак.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>Ctrl+S keeps it, Esc once more drops it</source>
        <translation>Ctrl+S сохранит, ещё раз Esc отбросит</translation>
    </message>
    <message>
        <source>Typed on {when}, not saved</source>
        <translation>Набрано {when}, не сохранено</translation>
    </message>
    <message>
        <source>What happened, in any words</source>
        <translation>Что случилось, любыми словами</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Регламенты</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Пересмотреть</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation>Читаем статьи…</translation>
    </message>
    <message>
        <source>No article speaks of this</source>
        <translation>Об этом статьи нет</translation>
    </message>
    <message>
        <source>Try fewer or other words</source>
        <translation>Попробуйте меньше слов или другие</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Здесь пока пусто</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Снять в черновики</translation>
    </message>
    <message>
        <source>Into the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Помогло</translation>
    </message>
    <message>
        <source>Did not</source>
        <translation>Не помогло</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Править</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Опубликовать</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>По-прежнему верна</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>Статья не выбрана</translation>
    </message>
    <message>
        <source>Type above the list, Enter reads</source>
        <translation>Наберите слова над списком, Enter откроет</translation>
    </message>
    <message>
        <source>No connection: what is said is not kept now</source>
        <translation>Нет связи: сказанное сейчас не сохранить</translation>
    </message>
    <message>
        <source>What did you meet that the article does not say?</source>
        <translation>Что встретилось, о чём в статье нет?</translation>
    </message>
    <message>
        <source>Talk of colleagues</source>
        <translation>Обсуждение</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Category, in any words</source>
        <translation>Категория, любыми словами</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>First keep this article with Ctrl+S or leave it with Esc</source>
        <translation>Сначала сохраните эту статью, Ctrl+S, или закройте, Esc</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>без названия</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Saved: {title}</source>
        <translation>Сохранено: {title}</translation>
    </message>
    <message>
        <source>Unfinished article: {name}</source>
        <translation>Недописанная статья: {name}</translation>
    </message>
</context>
</TS>
